package org.kept.proposition.people.rest;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;

import org.kept.chassis.identity.Caller;
import org.kept.chassis.identity.Roles;
import org.kept.chassis.rest.Problems;
import org.kept.proposition.people.persistence.KeptRates;
import org.kept.proposition.people.persistence.Teams;
import org.kept.proposition.people.rest.Allowed.Asker;

/** How much a team kept, for those who lead it. */
@Path("/api/salespeople/teams/{id}/kept-rate")
public class TeamKeptRateResource {
    private final KeptRates rates;
    private final Teams teams;
    private final Caller caller;

    TeamKeptRateResource(KeptRates rates, Teams teams, Caller caller) {
        this.rates = rates;
        this.teams = teams;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.SALES_MANAGER)
    @WithSession
    public Uni<KeptRateResponse> ofTeam(@PathParam("id") UUID id, @BeanParam KeptRateQuery query) {
        KeptRates.By by = query.by(KeptRates.By.SALESPERSON);
        KeptRates.Selection selection = query.selection();
        Asker asker = Asker.of(caller);
        return teams.find(id).chain(team -> {
            if (team == null || !team.isLedBy(asker.name())) {
                throw Problems.forbidden("Only the managers of a team see its members' kept rates; GET"
                        + " /api/salespeople/teams lists the teams with those who lead them.");
            }
            return rates.count(team.members(), by, selection).map(counted -> query.answer(by, counted));
        });
    }
}
