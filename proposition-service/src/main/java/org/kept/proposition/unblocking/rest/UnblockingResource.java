package org.kept.proposition.unblocking.rest;

import java.time.Clock;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

import org.kept.chassis.idempotency.Idempotency;
import org.kept.chassis.identity.Caller;
import org.kept.chassis.identity.Roles;
import org.kept.proposition.application.HandingOver;
import org.kept.proposition.domain.Decision;
import org.kept.proposition.domain.Proposition;
import org.kept.proposition.mandates.domain.Extension;
import org.kept.proposition.people.persistence.Teams;
import org.kept.proposition.rest.Deeds;
import org.kept.proposition.unblocking.application.Unblocking;
import org.kept.proposition.unblocking.application.UnblockingPolicy;

/**
 * A manager frees what hangs. It wants no {@code If-Match}: what the manager does stands beside what the owner has written,
 * in whatever version.
 */
@Path("/api/salespeople/teams/{team}/unblock")
public class UnblockingResource {
    private final Teams teams;
    private final Deeds deeds;
    private final Unblocking unblocking;
    private final UnblockingPolicy policy;
    private final Clock clock;
    private final Caller caller;

    UnblockingResource(
            Teams teams, Deeds deeds, Unblocking unblocking, UnblockingPolicy policy, Clock clock, Caller caller) {
        this.teams = teams;
        this.deeds = deeds;
        this.unblocking = unblocking;
        this.policy = policy;
        this.clock = clock;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.SALES_MANAGER)
    @APIResponse(
            responseCode = "200",
            description = "The proposition, or of an insistence the commitment, as it stands then.",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    public Uni<Response> unblock(
            @PathParam("team") UUID team,
            @HeaderParam(Idempotency.HEADER) String key,
            @NotNull @Valid UnblockRequest request) {
        request.mustBeWhole();
        String manager = caller.name();
        UUID about = request.isAbout("insist") ? request.commitmentId() : request.propositionId();
        Deeds.Asked asked = new Deeds.Asked("unblock in " + team + " " + request.act(), about, "*", key, request);
        if (request.isAbout("insist")) {
            return deeds.onCommitment(
                    asked,
                    found -> ifLeading(
                            team,
                            manager,
                            unblocking.insist(found.proposition(), found.id(), manager, request.reason())));
        }
        return deeds.onProposition(asked, found -> ifLeading(team, manager, onWhole(found, manager, request)));
    }

    private Uni<Decision> onWhole(Proposition found, String manager, UnblockRequest request) {
        if (request.isAbout("handOver")) {
            boolean signs = Boolean.TRUE.equals(request.coSign());
            return unblocking.handOver(found, new HandingOver.Asked(manager, request.to(), request.reason(), signs));
        }
        Extension.Lasting lasting = new Extension.Lasting(request.until(policy, clock), manager, request.reason());
        return unblocking.extend(found, request.reach(), lasting);
    }

    private Uni<Decision> ifLeading(UUID id, String manager, Uni<Decision> deed) {
        return teams.find(id)
                .invoke(team -> BlockedResource.mustLead(team, manager, id))
                .chain(() -> deed);
    }
}
