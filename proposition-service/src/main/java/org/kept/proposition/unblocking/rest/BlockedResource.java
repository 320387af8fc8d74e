package org.kept.proposition.unblocking.rest;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;

import org.kept.chassis.identity.Caller;
import org.kept.chassis.identity.Roles;
import org.kept.chassis.rest.Problems;
import org.kept.proposition.people.domain.Team;
import org.kept.proposition.people.persistence.Teams;
import org.kept.proposition.unblocking.application.LookingForWhatHangs;

/** What keeps the people of a team from selling, for those who lead it. */
@Path("/api/salespeople/teams/{team}/blocked")
public class BlockedResource {
    private final Teams teams;
    private final LookingForWhatHangs looking;
    private final Caller caller;

    BlockedResource(Teams teams, LookingForWhatHangs looking, Caller caller) {
        this.teams = teams;
        this.looking = looking;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.SALES_MANAGER)
    @WithSession
    public Uni<BlockedResponse> read(@PathParam("team") UUID id) {
        String manager = caller.name();
        return teams.find(id)
                .invoke(team -> mustLead(team, manager, id))
                .chain(looking::in)
                .map(blocked -> BlockedResponse.of(id, blocked));
    }

    static void mustLead(Team team, String manager, UUID id) {
        if (team == null || !team.isLedBy(manager)) {
            throw Problems.forbidden("Only the managers of the team " + id + " see and free what hangs in it: GET"
                    + " /api/salespeople/teams lists the teams with those who lead them.");
        }
    }
}
