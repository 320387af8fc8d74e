package org.kept.proposition.feasibility.rest;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;

import org.kept.chassis.identity.Caller;
import org.kept.chassis.identity.Roles;
import org.kept.chassis.rest.Problems;
import org.kept.proposition.domain.Proposition;
import org.kept.proposition.feasibility.application.AskingBeforePromising;
import org.kept.proposition.feasibility.domain.Asked;
import org.kept.proposition.persistence.Propositions;
import org.kept.proposition.rest.Refusals;

/** Can it be kept? A question, so it wants no Idempotency-Key and leaves nothing behind. */
@Path("/api/propositions")
class FeasibilityResource {
    private final Propositions propositions;
    private final AskingBeforePromising asking;
    private final Caller caller;

    FeasibilityResource(Propositions propositions, AskingBeforePromising asking, Caller caller) {
        this.propositions = propositions;
        this.asking = asking;
        this.caller = caller;
    }

    /** Of what is stored: a draft, or what is promised already. A touch-point asks of its own. */
    @POST
    @Path("{id}/feasibility")
    @RolesAllowed({Roles.SALES, Roles.SALES_MANAGER, Roles.TOUCH_POINT})
    @WithSession
    public Uni<FeasibilityResponse> ofStored(@PathParam("id") UUID id) {
        String reader = sells() ? null : caller.name();
        return stored(id)
                .invoke(found -> Refusals.unlessOwn(found, reader))
                .chain(asking::about)
                .map(Told::of);
    }

    /** Of what is only thought of, also instead of what is promised already. */
    @POST
    @Path("feasibility")
    @RolesAllowed({Roles.SALES, Roles.SALES_MANAGER})
    @WithSession
    public Uni<FeasibilityResponse> ofUnstored(@NotNull @Valid FeasibilityRequest request) {
        List<Asked> asked = Questions.of(request.commitments());
        return amended(request)
                .chain(found -> found == null
                        ? asking.about(asked, request.accountId())
                        : asking.aboutAmending(found, asked, request.propositionId() != null))
                .map(Told::of);
    }

    /** @return null when nothing that is stored is meant */
    private Uni<Proposition> amended(FeasibilityRequest request) {
        if (request.propositionId() != null) {
            return stored(request.propositionId());
        }
        return request.commitments().stream()
                .map(AskedRequest::commitmentId)
                .filter(Objects::nonNull)
                .findFirst()
                .map(propositions::of)
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    private Uni<Proposition> stored(UUID id) {
        return propositions
                .findById(id)
                .onItem()
                .ifNull()
                .failWith(() ->
                        Problems.notFound("There is no proposition " + id + "; GET /api/propositions lists them."));
    }

    private boolean sells() {
        return caller.has(Roles.SALES) || caller.has(Roles.SALES_MANAGER);
    }
}
