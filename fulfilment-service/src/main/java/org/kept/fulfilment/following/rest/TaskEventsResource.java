package org.kept.fulfilment.following.rest;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.kept.chassis.identity.Caller;
import org.kept.chassis.identity.Roles;
import org.kept.chassis.rest.Problems;
import org.kept.chassis.streams.OpenStreams;
import org.kept.chassis.timelines.FollowingTimelines;
import org.kept.fulfilment.following.persistence.Followed;
import org.kept.fulfilment.following.persistence.TaskHorizon;
import org.kept.fulfilment.following.persistence.TaskTimelines;
import org.kept.fulfilment.rest.OwnDepartment;

/**
 * What happens to tasks the moment it is committed, as server-sent events; from any instance, whichever has written it. An
 * event's {@code id} is a position: sent as {@code Last-Event-ID}, it gives all that came after that event, and nothing twice. Of
 * one task things come in their order. Who follows a department, or all, hears too which days are too short, and when
 * that is over: as soon as a look has found it, about a minute later. Who may read the list of tasks may follow what it shows. Ends with the token.
 */
@Path("/api/fulfilment/events")
@RolesAllowed({Roles.DEPARTMENT, Roles.SALES, Roles.SALES_MANAGER})
public class TaskEventsResource {
    private final TaskTimelines timelines;
    private final TaskHorizon horizon;
    private final OpenStreams streams;
    private final Caller caller;

    TaskEventsResource(TaskTimelines timelines, TaskHorizon horizon, OpenStreams streams, Caller caller) {
        this.timelines = timelines;
        this.horizon = horizon;
        this.streams = streams;
        this.caller = caller;
    }

    /**
     * @param lastEventId where to go on; absent or empty: from now
     * @param department its own when a department asks without it
     */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @Operation(
            summary = "What happens to tasks, and to days that are too short, live",
            description =
                    "Server-sent events task-changed, each a line of a task's timeline: commitmentId, propositionId,"
                            + " accountId, department, salesperson, at, what, and seq, by, why and detail where there are any. A"
                            + " department follows its own tasks. Without salesperson, account and commitment also day-changed:"
                            + " a day has become too short (contended), or is not any more (contentionEnded), found about a"
                            + " minute later; department, day, type, at, detail. Last-Event-ID resumes, at any instance; without it, from now.")
    public void follow(
            @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) String lastEventId,
            @QueryParam("department") String department,
            @QueryParam("salesperson") String salesperson,
            @QueryParam("account") String account,
            @QueryParam("commitment") String commitment,
            @Context Sse sse,
            @Context SseEventSink sink,
            @Context HttpServerRequest request) {
        Followed followed = new Followed(
                OwnDepartment.orAsked(caller, blankToNull(department)),
                blankToNull(salesperson),
                blankToNull(account),
                id(commitment));
        streams.start(
                () -> FollowingTimelines.from(
                        (after, complete) -> timelines.read(followed, after, complete), horizon, lastEventId, false),
                OpenStreams.follower(sse, sink, caller.until(), request));
    }

    private static UUID id(String commitment) {
        try {
            return blankToNull(commitment) == null ? null : UUID.fromString(commitment);
        } catch (IllegalArgumentException notOne) {
            throw Problems.malformed("commitment is the id of a commitment.");
        }
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
