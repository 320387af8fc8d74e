package org.kept.proposition.people.rest;

import java.time.LocalDate;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;

import org.kept.chassis.identity.Caller;
import org.kept.chassis.identity.Roles;
import org.kept.proposition.people.persistence.KeptRates;
import org.kept.proposition.people.rest.Allowed.Asker;
import org.kept.proposition.people.rest.KeptRateResponse.Dates;

/** How much was kept, by somebody. */
@Path("/api/salespeople/{name}/kept-rate")
public class KeptRateResource {
    private final KeptRates rates;
    private final Allowed allowed;
    private final Caller caller;

    KeptRateResource(KeptRates rates, Allowed allowed, Caller caller) {
        this.rates = rates;
        this.allowed = allowed;
        this.caller = caller;
    }

    /** @param from and to: at which a commitment counts, its due date or when it broke before that; both included */
    @GET
    @RolesAllowed({Roles.SALES, Roles.SALES_MANAGER})
    @WithSession
    public Uni<KeptRateResponse> ofOne(
            @PathParam("name") String name,
            @QueryParam("by") String word,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to) {
        KeptRates.By by = KeptRateResponse.by(word, KeptRates.By.DEPARTMENT);
        Dates dates = Dates.of(from, to);
        return allowed.toSee(Asker.of(caller), name)
                .chain(() -> rates.count(List.of(name), by, dates.begin(), dates.end()))
                .map(counted -> KeptRateResponse.of(by, from, to, counted));
    }
}
