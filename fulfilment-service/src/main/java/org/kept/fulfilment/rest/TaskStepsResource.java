package org.kept.fulfilment.rest;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;

import org.kept.chassis.idempotency.Idempotency;
import org.kept.chassis.identity.Roles;
import org.kept.fulfilment.application.DeskWord;

/**
 * What a desk answers to a commitment of its own department. Each step wants an {@code Idempotency-Key} and no {@code If-Match}:
 * from where it leads is part of the step, so two desks that want the same cannot both have it.
 */
@Path("/api/fulfilment/tasks")
@RolesAllowed(Roles.DEPARTMENT)
class TaskStepsResource {
    private final DeskSteps steps;

    TaskStepsResource(DeskSteps steps) {
        this.steps = steps;
    }

    @POST
    @Path("{id}/accept")
    public Uni<Response> accept(@PathParam("id") UUID id, @HeaderParam(Idempotency.HEADER) String key) {
        return steps.take(new DeskSteps.Request("accept", id, key, ""), new DeskWord.Accept());
    }

    @POST
    @Path("{id}/counter")
    public Uni<Response> counter(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) String key,
            @NotNull @Valid StepRequest.Counter body) {
        return steps.take(new DeskSteps.Request("counter", id, key, body), body.toWord());
    }

    @POST
    @Path("{id}/decline")
    public Uni<Response> decline(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) String key,
            @NotNull @Valid StepRequest.Reasoned body) {
        return steps.take(
                new DeskSteps.Request("decline", id, key, body),
                new DeskWord.Decline(body.reason().toReason()));
    }

    @POST
    @Path("{id}/cancellation")
    public Uni<Response> cancellation(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) String key,
            @NotNull @Valid StepRequest.CancellationAnswer body) {
        return steps.take(new DeskSteps.Request("cancellation", id, key, body), body.toWord());
    }
}
