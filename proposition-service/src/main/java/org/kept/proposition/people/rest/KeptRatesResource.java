package org.kept.proposition.people.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;

import org.kept.chassis.identity.Caller;
import org.kept.chassis.identity.Roles;
import org.kept.chassis.rest.Problems;
import org.kept.proposition.people.persistence.KeptRates;

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

    @GET
    @RolesAllowed({Roles.SALES, Roles.SALES_MANAGER, Roles.OPS})
    @WithSession
    public Uni<KeptRateResponse> ofAll(@BeanParam KeptRateQuery query) {
        KeptRates.By by = query.by(KeptRates.By.DEPARTMENT);
        if (by == KeptRates.By.SALESPERSON && !caller.has(Roles.SALES_MANAGER) && !caller.has(Roles.OPS)) {
            throw Problems.forbidden(
                    "People are compared by managers and operations: ask by=department, type or account,"
                            + " or GET /api/salespeople/" + caller.name() + "/kept-rate for your own.");
        }
        return rates.countAll(by, query.selection()).map(counted -> query.answer(by, counted));
    }
}
