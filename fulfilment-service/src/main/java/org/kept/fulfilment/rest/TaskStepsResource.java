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

import org.kept.chassis.idempotency.Answer;
import org.kept.chassis.idempotency.Idempotency;
import org.kept.chassis.identity.Caller;
import org.kept.chassis.identity.Roles;
import org.kept.fulfilment.application.DeskWord;
import org.kept.fulfilment.application.HearingDesks;
import org.kept.fulfilment.domain.Desk;
import org.kept.fulfilment.persistence.Tasks;

/**
 * What a desk does with a task of its own department. Each step wants an {@code Idempotency-Key} and no {@code If-Match}:
 * from where it leads is part of the step, so two desks that want the same cannot both have it.
 */
@Path("/api/fulfilment/tasks")
@RolesAllowed(Roles.DEPARTMENT)
class TaskStepsResource {
    private final Tasks tasks;
    private final HearingDesks hearing;
    private final Idempotency idempotency;
    private final Caller caller;

    TaskStepsResource(Tasks tasks, HearingDesks hearing, Idempotency idempotency, Caller caller) {
        this.tasks = tasks;
        this.hearing = hearing;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Path("{id}/accept")
    public Uni<Response> accept(@PathParam("id") UUID id, @HeaderParam(Idempotency.HEADER) String key) {
        return move(new Request("accept", id, key, ""), new DeskWord.Accept());
    }

    @POST
    @Path("{id}/counter")
    public Uni<Response> counter(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) String key,
            @NotNull @Valid StepRequest.Counter body) {
        return move(new Request("counter", id, key, body), body.toWord());
    }

    @POST
    @Path("{id}/decline")
    public Uni<Response> decline(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) String key,
            @NotNull @Valid StepRequest.Reasoned body) {
        return move(
                new Request("decline", id, key, body),
                new DeskWord.Decline(body.reason().toReason()));
    }

    @POST
    @Path("{id}/start")
    public Uni<Response> start(@PathParam("id") UUID id, @HeaderParam(Idempotency.HEADER) String key) {
        return move(new Request("start", id, key, ""), new DeskWord.Start());
    }

    @POST
    @Path("{id}/hold")
    public Uni<Response> hold(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) String key,
            @NotNull @Valid StepRequest.Hold body) {
        return move(new Request("hold", id, key, body), body.toWord());
    }

    @POST
    @Path("{id}/resume")
    public Uni<Response> resume(@PathParam("id") UUID id, @HeaderParam(Idempotency.HEADER) String key) {
        return move(new Request("resume", id, key, ""), new DeskWord.Resume());
    }

    @POST
    @Path("{id}/complete")
    public Uni<Response> complete(@PathParam("id") UUID id, @HeaderParam(Idempotency.HEADER) String key) {
        return move(new Request("complete", id, key, ""), new DeskWord.Complete());
    }

    @POST
    @Path("{id}/fail")
    public Uni<Response> fail(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) String key,
            @NotNull @Valid StepRequest.Reasoned body) {
        return move(
                new Request("fail", id, key, body),
                new DeskWord.Fail(body.reason().toReason()));
    }

    @POST
    @Path("{id}/cancellation")
    public Uni<Response> cancellation(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) String key,
            @NotNull @Valid StepRequest.CancellationAnswer body) {
        return move(new Request("cancellation", id, key, body), body.toWord());
    }

    private record Request(String step, UUID id, String key, Object body) {}

    private Uni<Response> move(Request request, DeskWord word) {
        Desk desk = new Desk(caller.department().orElse(""), caller.name());
        UUID id = request.id();
        return idempotency.once(request.key(), request.step() + " " + id, request.body(), () -> tasks.toChange(id)
                .chain(found -> hearing.hear(Refusals.mustExist(found, id), desk, word)
                        .invoke(Refusals::unlessDone)
                        .map(done ->
                                new Answer(Response.Status.OK.getStatusCode(), TaskResponse.of(found), null, null))));
    }
}
