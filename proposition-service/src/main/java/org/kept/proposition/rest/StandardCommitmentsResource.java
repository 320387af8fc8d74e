package org.kept.proposition.rest;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

import org.kept.chassis.idempotency.Idempotency;
import org.kept.chassis.identity.Caller;
import org.kept.chassis.identity.Roles;
import org.kept.proposition.application.CommittingStandards;
import org.kept.proposition.people.persistence.TouchPoints;
import org.kept.proposition.templates.application.StandardPolicy;
import org.kept.proposition.templates.domain.StandardLimit;
import org.kept.proposition.templates.rest.Known;

/** A touch-point gives the company's word by itself, in the words of a standard proposition. */
@Path("/api/propositions/templates/{id}/commitments")
public class StandardCommitmentsResource {
    private final Known known;
    private final CommittingStandards committing;
    private final StandardPolicy policy;
    private final TouchPoints touchPoints;
    private final Idempotency idempotency;
    private final Caller caller;

    StandardCommitmentsResource(
            Known known,
            CommittingStandards committing,
            StandardPolicy policy,
            TouchPoints touchPoints,
            Idempotency idempotency,
            Caller caller) {
        this.known = known;
        this.committing = committing;
        this.policy = policy;
        this.touchPoints = touchPoints;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.TOUCH_POINT, Roles.SALES})
    @APIResponse(
            responseCode = "201",
            description = "The proposition; Location says where it is.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PropositionResponse.class)))
    public Uni<Response> commit(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) String key,
            @NotNull @Valid StandardCommitmentRequest request) {
        String name = caller.name();
        boolean standardOnly = !caller.has(Roles.SALES);
        StandardLimit limit = policy.limit();
        return idempotency.once(key, "commit standard " + id, request, () -> known.toUse(id, standardOnly)
                .chain(template -> committing.commit(template, request.accountId(), name, limit))
                .invoke(committed -> Refusals.unlessDone(committed.decision()))
                .call(() -> standardOnly ? touchPoints.know(name) : touchPoints.forget(name))
                .map(committed -> Answers.created(committed.proposition())));
    }
}
