package org.kept.fulfilment.rest;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;

import org.kept.chassis.idempotency.Idempotency;
import org.kept.chassis.identity.Roles;
import org.kept.fulfilment.application.DeskWord;

/** How a desk of the department works on what it has accepted; with keys as for its answers. */
@Path("/api/fulfilment/tasks")
@RolesAllowed(Roles.DEPARTMENT)
class TaskWorkResource {
    private final DeskSteps steps;

    TaskWorkResource(DeskSteps steps) {
        this.steps = steps;
    }

    @POST
    @Path("{id}/start")
    public Uni<Response> start(@PathParam("id") UUID id, @HeaderParam(Idempotency.HEADER) String key) {
        return steps.take(new DeskSteps.Request("start", id, key, ""), new DeskWord.Start());
    }

    @POST
    @Path("{id}/hold")
    public Uni<Response> hold(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) String key,
            @NotNull @Valid StepRequest.Hold body) {
        return steps.take(new DeskSteps.Request("hold", id, key, body), body.toWord());
    }

    /** With a word on why it goes on. */
    @POST
    @Path("{id}/resume")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> resume(
            @PathParam("id") UUID id, @HeaderParam(Idempotency.HEADER) String key, @Valid WorkRequest.GoingOn body) {
        return body == null
                ? resume(id, key)
                : steps.take(new DeskSteps.Request("resume", id, key, body), body.toWord());
    }

    /** Without a body, whatever a client calls its type. */
    @POST
    @Path("{id}/resume")
    @Consumes(MediaType.WILDCARD)
    public Uni<Response> resume(@PathParam("id") UUID id, @HeaderParam(Idempotency.HEADER) String key) {
        return steps.take(new DeskSteps.Request("resume", id, key, ""), new DeskWord.Resume(null));
    }

    /** With what shows that it was delivered. */
    @POST
    @Path("{id}/complete")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> complete(
            @PathParam("id") UUID id, @HeaderParam(Idempotency.HEADER) String key, @Valid WorkRequest.Completion body) {
        return body == null
                ? complete(id, key)
                : steps.take(new DeskSteps.Request("complete", id, key, body), body.toWord());
    }

    /** Without a body, whatever a client calls its type. */
    @POST
    @Path("{id}/complete")
    @Consumes(MediaType.WILDCARD)
    public Uni<Response> complete(@PathParam("id") UUID id, @HeaderParam(Idempotency.HEADER) String key) {
        return steps.take(new DeskSteps.Request("complete", id, key, ""), new DeskWord.Complete());
    }

    @POST
    @Path("{id}/fail")
    public Uni<Response> fail(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) String key,
            @NotNull @Valid StepRequest.Reasoned body) {
        return steps.take(
                new DeskSteps.Request("fail", id, key, body),
                new DeskWord.Fail(body.reason().toReason()));
    }

    /** How far it is. */
    @POST
    @Path("{id}/progress")
    public Uni<Response> progress(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) String key,
            @NotNull @Valid WorkRequest.Report body) {
        return steps.take(new DeskSteps.Request("progress", id, key, body), body.toWord());
    }

    /** A point that it will pass, or has passed. */
    @POST
    @Path("{id}/milestones")
    public Uni<Response> milestone(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) String key,
            @NotNull @Valid WorkRequest.Passed body) {
        return steps.take(new DeskSteps.Request("milestones", id, key, body), body.toWord());
    }

    /** Words for the timeline. */
    @POST
    @Path("{id}/notes")
    public Uni<Response> note(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) String key,
            @NotNull @Valid WorkRequest.Note body) {
        return steps.take(new DeskSteps.Request("notes", id, key, body), body.toWord());
    }

    @POST
    @Path("{id}/take")
    public Uni<Response> take(@PathParam("id") UUID id, @HeaderParam(Idempotency.HEADER) String key) {
        return steps.take(new DeskSteps.Request("take", id, key, ""), new DeskWord.Take());
    }

    /** To another person of the department. */
    @POST
    @Path("{id}/hand-over")
    public Uni<Response> handOver(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) String key,
            @NotNull @Valid WorkRequest.HandOver body) {
        return steps.take(new DeskSteps.Request("hand-over", id, key, body), body.toWord());
    }
}
