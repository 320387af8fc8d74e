package org.kept.fulfilment.rest;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;

import org.kept.chassis.identity.Caller;
import org.kept.chassis.identity.Roles;
import org.kept.chassis.rest.Page;
import org.kept.fulfilment.domain.Task;
import org.kept.fulfilment.forecast.persistence.ForecastHistory;
import org.kept.fulfilment.forecast.persistence.Forecasts;
import org.kept.fulfilment.persistence.TaskHistory;
import org.kept.fulfilment.persistence.Tasks;

/** Tasks, as the department and sales read them. */
@Path("/api/fulfilment/tasks")
class TasksResource {
    private final Tasks tasks;
    private final TaskHistory history;
    private final Forecasts forecasts;
    private final ForecastHistory foreseen;
    private final Caller caller;

    TasksResource(Tasks tasks, TaskHistory history, Forecasts forecasts, ForecastHistory foreseen, Caller caller) {
        this.tasks = tasks;
        this.history = history;
        this.forecasts = forecasts;
        this.foreseen = foreseen;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.DEPARTMENT, Roles.SALES, Roles.SALES_MANAGER})
    @WithSession
    public Uni<Response> list(
            @QueryParam("department") String department,
            @QueryParam("state") String state,
            @QueryParam("atRisk") String atRisk,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        int size = Page.limit(limit);
        return tasks.list(ListQuery.of(caller, department, state, atRisk, cursor), size + 1)
                .chain(found -> forecasts
                        .of(found.stream().map(Task::commitmentId).toList())
                        .map(expected -> Page.of(
                                        found,
                                        size,
                                        ListQuery::keyOf,
                                        task -> TaskResponse.of(task, expected.get(task.commitmentId())))
                                .toResponse(uri)));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.DEPARTMENT, Roles.SALES, Roles.SALES_MANAGER})
    @WithSession
    public Uni<TaskResponse> read(@PathParam("id") UUID id) {
        return tasks.findById(id)
                .invoke(found ->
                        caller.mustSpeakFor(Refusals.mustExist(found, id).department()))
                .chain(task -> forecasts.findById(id).map(expected -> TaskResponse.of(task, expected)));
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
