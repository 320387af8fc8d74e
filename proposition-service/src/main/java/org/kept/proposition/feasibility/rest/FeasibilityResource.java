package org.kept.proposition.feasibility.rest;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;

import org.kept.chassis.identity.Roles;
import org.kept.chassis.rest.Problems;
import org.kept.proposition.feasibility.application.Answer;
import org.kept.proposition.feasibility.application.AskingBeforePromising;
import org.kept.proposition.persistence.Propositions;

/** Can it be kept? A question, so it wants no Idempotency-Key and leaves nothing behind. */
@Path("/api/propositions")
@RolesAllowed({Roles.SALES, Roles.SALES_MANAGER})
class FeasibilityResource {
    private final Propositions propositions;
    private final AskingBeforePromising asking;

    FeasibilityResource(Propositions propositions, AskingBeforePromising asking) {
        this.propositions = propositions;
        this.asking = asking;
    }

    /** Of what is stored: a draft, or what is promised already. */
    @POST
    @Path("{id}/feasibility")
    @WithSession
    public Uni<FeasibilityResponse> ofStored(@PathParam("id") UUID id) {
        return propositions
                .findById(id)
                .onItem()
                .ifNull()
                .failWith(() ->
                        Problems.notFound("There is no proposition " + id + "; GET /api/propositions lists them."))
                .chain(asking::about)
                .map(FeasibilityResource::told);
    }

    /** Of what is only thought of. */
    @POST
    @Path("feasibility")
    @WithSession
    public Uni<FeasibilityResponse> ofUnstored(@NotNull @Valid FeasibilityRequest request) {
        return asking.about(Questions.of(request.commitments())).map(FeasibilityResource::told);
    }

    private static FeasibilityResponse told(Answer answer) {
        if (answer instanceof Answer.Assessed assessed) {
            return FeasibilityResponse.of(assessed);
        }
        List<Integer> circle = ((Answer.Circular) answer).positions();
        throw Problems.invalid(
                "commitments[" + circle.get(0) + "].dependsOn",
                "the commitments at the positions " + circle + " wait for each other; take one dependency out");
    }
}
