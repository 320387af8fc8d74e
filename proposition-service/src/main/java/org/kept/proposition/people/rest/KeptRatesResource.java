package org.kept.proposition.people.rest;

import java.time.LocalDate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;

import org.kept.chassis.identity.Caller;
import org.kept.chassis.identity.Roles;
import org.kept.chassis.rest.Problems;
import org.kept.proposition.people.persistence.KeptRates;
import org.kept.proposition.people.rest.KeptRateResponse.Dates;

/**
 * How much was kept by the whole company. Whoever sees all commitments may count them by department, type and account;
 * people are compared by those who lead or operate.
 */
@Path("/api/commitments/kept-rates")
public class KeptRatesResource {
    private final KeptRates rates;
    private final Caller caller;

    KeptRatesResource(KeptRates rates, Caller caller) {
        this.rates = rates;
        this.caller = caller;
    }

    /** @param from and to: at which a commitment counts, its due date or when it broke before that; both included */
    @GET
    @RolesAllowed({Roles.SALES, Roles.SALES_MANAGER, Roles.OPS})
    @WithSession
    public Uni<KeptRateResponse> ofAll(
            @QueryParam("by") String word, @QueryParam("from") LocalDate from, @QueryParam("to") LocalDate to) {
        KeptRates.By by = KeptRateResponse.by(word, KeptRates.By.DEPARTMENT);
        if (by == KeptRates.By.SALESPERSON && !caller.has(Roles.SALES_MANAGER) && !caller.has(Roles.OPS)) {
            throw Problems.forbidden(
                    "People are compared by managers and operations: ask by=department, type or account,"
                            + " or GET /api/salespeople/" + caller.name() + "/kept-rate for your own.");
        }
        Dates dates = Dates.of(from, to);
        return rates.countAll(by, dates.begin(), dates.end())
                .map(counted -> KeptRateResponse.of(by, from, to, counted));
    }
}
