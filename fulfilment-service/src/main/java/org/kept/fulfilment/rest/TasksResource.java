package org.kept.fulfilment.rest;

import java.util.UUID;
import java.util.function.BiFunction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;

import org.kept.chassis.idempotency.Answer;
import org.kept.chassis.idempotency.Idempotency;
import org.kept.chassis.identity.Caller;
import org.kept.chassis.identity.Roles;
import org.kept.chassis.rest.Page;
import org.kept.chassis.rest.Problems;
import org.kept.fulfilment.application.AcceptingTasks;
import org.kept.fulfilment.application.CompletingTasks;
import org.kept.fulfilment.domain.Decision;
import org.kept.fulfilment.domain.Desk;
import org.kept.fulfilment.domain.Task;
import org.kept.fulfilment.persistence.Tasks;

/** Tasks: read by the department and by sales, moved by the department alone. */
@Path("/api/fulfilment/tasks")
class TasksResource {
    private final Tasks tasks;
    private final AcceptingTasks accepting;
    private final CompletingTasks completing;
    private final Idempotency idempotency;
    private final Caller caller;

    TasksResource(
            Tasks tasks, AcceptingTasks accepting, CompletingTasks completing, Idempotency idempotency, Caller caller) {
        this.tasks = tasks;
        this.accepting = accepting;
        this.completing = completing;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.DEPARTMENT, Roles.SALES, Roles.SALES_MANAGER})
    @WithSession
    public Uni<Response> list(
            @QueryParam("department") String department,
            @QueryParam("state") String state,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        int size = Page.limit(limit);
        return tasks.list(ListQuery.of(caller, department, state, cursor), size + 1)
                .map(found ->
                        Page.of(found, size, ListQuery::keyOf, TaskResponse::of).toResponse(uri));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.DEPARTMENT, Roles.SALES, Roles.SALES_MANAGER})
    @WithSession
    public Uni<TaskResponse> read(@PathParam("id") UUID id) {
        return tasks.findById(id)
                .invoke(found -> caller.mustSpeakFor(mustExist(found, id).department()))
                .map(TaskResponse::of);
    }

    @POST
    @Path("{id}/accept")
    @RolesAllowed(Roles.DEPARTMENT)
    public Uni<Response> accept(@PathParam("id") UUID id, @HeaderParam(Idempotency.HEADER) String key) {
        return move(id, key, "accept", accepting::accept);
    }

    @POST
    @Path("{id}/complete")
    @RolesAllowed(Roles.DEPARTMENT)
    public Uni<Response> complete(@PathParam("id") UUID id, @HeaderParam(Idempotency.HEADER) String key) {
        return move(id, key, "complete", completing::complete);
    }

    private Uni<Response> move(UUID id, String key, String step, BiFunction<Task, Desk, Uni<Decision>> move) {
        Desk desk = new Desk(caller.department().orElse(""), caller.name());
        return idempotency.once(
                key, step + " " + id, "", () -> tasks.toChange(id).chain(found -> move.apply(mustExist(found, id), desk)
                        .invoke(Refusals::unlessDone)
                        .map(done ->
                                new Answer(Response.Status.OK.getStatusCode(), TaskResponse.of(found), null, null))));
    }

    private static Task mustExist(Task found, UUID id) {
        if (found == null) {
            throw Problems.notFound("There is no task for the commitment " + id + ".");
        }
        return found;
    }
}
