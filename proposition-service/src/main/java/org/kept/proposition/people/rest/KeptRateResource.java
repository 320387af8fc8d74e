package org.kept.proposition.people.rest;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;

import org.kept.chassis.identity.Caller;
import org.kept.chassis.identity.Roles;
import org.kept.proposition.people.persistence.KeptRates;
import org.kept.proposition.people.rest.Allowed.Asker;

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

    @GET
    @RolesAllowed({Roles.SALES, Roles.SALES_MANAGER})
    @WithSession
    public Uni<KeptRateResponse> ofOne(@PathParam("name") String name, @BeanParam KeptRateQuery query) {
        KeptRates.By by = query.by(KeptRates.By.DEPARTMENT);
        KeptRates.Selection selection = query.selection();
        return allowed.toSee(Asker.of(caller), name)
                .chain(() -> rates.count(List.of(name), by, selection))
                .map(counted -> query.answer(by, counted));
    }
}
