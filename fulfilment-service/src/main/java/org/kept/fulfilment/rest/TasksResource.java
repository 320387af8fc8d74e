package org.kept.fulfilment.rest;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.kept.chassis.identity.Caller;
import org.kept.chassis.identity.Roles;
import org.kept.chassis.rest.Page;
import org.kept.fulfilment.forecast.persistence.ForecastHistory;
import org.kept.fulfilment.persistence.TaskHistory;
import org.kept.fulfilment.persistence.Tasks;

/** Tasks, as the department and sales read them. */
@Path("/api/fulfilment/tasks")
class TasksResource {
    private final Tasks tasks;
    private final TaskBodies bodies;
    private final TaskHistory history;
    private final ForecastHistory foreseen;
    private final Caller caller;

    TasksResource(Tasks tasks, TaskBodies bodies, TaskHistory history, ForecastHistory foreseen, Caller caller) {
        this.tasks = tasks;
        this.bodies = bodies;
        this.history = history;
        this.foreseen = foreseen;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Tasks for which all holds that is asked for, by due date or by when an answer is due")
    @RolesAllowed({Roles.DEPARTMENT, Roles.SALES, Roles.SALES_MANAGER})
    @WithSession
    public Uni<Response> list(@BeanParam ListQuery query, @Context UriInfo uri) {
        int size = Page.limit(query.limit);
        return tasks.list(query.toFilter(caller), size + 1).chain(found -> bodies.of(found)
                .map(body -> Page.of(found, size, query::keyOf, body).toResponse(uri)));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.DEPARTMENT, Roles.SALES, Roles.SALES_MANAGER})
    @WithSession
    public Uni<TaskResponse> read(@PathParam("id") UUID id) {
        return tasks.findById(id)
                .invoke(found ->
                        caller.mustSpeakFor(Refusals.mustExist(found, id).department()))
                .chain(bodies::of);
    }

    @GET
    @Path("{id}/timeline")
    @RolesAllowed({Roles.DEPARTMENT, Roles.SALES, Roles.SALES_MANAGER})
    @WithSession
    public Uni<Page.Body<TimelineEntry>> timeline(@PathParam("id") UUID id) {
        return tasks.findById(id)
                .invoke(found ->
                        caller.mustSpeakFor(Refusals.mustExist(found, id).department()))
                .chain(() -> history.of(id))
                .chain(entries -> foreseen.of(id).map(told -> new Page.Body<>(TimelineEntry.together(entries, told))));
    }
}
