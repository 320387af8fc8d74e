package org.kept.proposition.people.rest;

import java.time.LocalDate;
import java.util.List;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import org.kept.chassis.rest.Problems;
import org.kept.proposition.people.domain.KeptRate;
import org.kept.proposition.people.persistence.KeptRates;
import org.kept.proposition.people.rest.KeptRateResponse.Dates;

/** What kept rates can be asked for, whosever they are. */
public class KeptRateQuery {
    @Parameter(description = "What to count by: department, type, account or salesperson.")
    @QueryParam("by")
    String by;

    @Parameter(description = "Counts from this day on: due then, or broken then if that was earlier.")
    @QueryParam("from")
    LocalDate from;

    @Parameter(description = "Up to this day, included.")
    @QueryParam("to")
    LocalDate to;

    @Parameter(description = "Of this account only.")
    @QueryParam("accountId")
    String accountId;

    @Parameter(description = "Of this department only.")
    @QueryParam("department")
    String department;

    @Parameter(description = "Of this type only.")
    @QueryParam("type")
    String type;

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a word that is none */
    KeptRates.By by(KeptRates.By otherwise) {
        KeptRates.By found = by == null ? otherwise : KeptRates.By.of(by);
        if (found == null) {
            throw Problems.malformed("by is department, type, account or salesperson.");
        }
        return found;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when it ends before it begins */
    KeptRates.Selection selection() {
        Dates dates = Dates.of(from, to);
        return new KeptRates.Selection(dates.begin(), dates.end(), accountId, department, type);
    }

    KeptRateResponse answer(KeptRates.By countedBy, List<KeptRate> counted) {
        return KeptRateResponse.of(countedBy, from, to, counted);
    }
}
