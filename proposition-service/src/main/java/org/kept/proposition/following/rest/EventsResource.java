package org.kept.proposition.following.rest;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

import org.kept.chassis.identity.Caller;
import org.kept.chassis.identity.Roles;
import org.kept.chassis.rest.Problems;
import org.kept.chassis.streams.LiveStream;
import org.kept.chassis.streams.OpenStreams;
import org.kept.proposition.following.persistence.Followed;

/**
 * What happens to propositions the moment it is committed, as server-sent events; from any instance, whichever has written
 * it. An event's {@code id} is a position: sent as {@code Last-Event-ID}, it gives all that came after that event, and
 * nothing twice. Of one proposition things come in their order. A touch-point hears what, not who did it and why. Ends with
 * the token.
 */
@Path("/api/propositions")
@RolesAllowed({Roles.SALES, Roles.SALES_MANAGER, Roles.TOUCH_POINT})
public class EventsResource {
    private final FollowingPropositions following;
    private final OpenStreams streams;
    private final Caller caller;

    EventsResource(FollowingPropositions following, OpenStreams streams, Caller caller) {
        this.following = following;
        this.streams = streams;
        this.caller = caller;
    }

    /**
     * @param lastEventId where to go on; absent or empty: from now
     * @param salesperson whose; one's own when it is absent. A touch-point follows its own only
     * @param accountId only those of this account; then anybody's, unless a salesperson or a team is named
     * @param team {@code mine}: those of all teams that the caller leads, as the lists have it; no salesperson then
     */
    @GET
    @Path("events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @APIResponse(
            responseCode = "200",
            description = "Events named proposition-changed, and comments meanwhile.",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "503", description = "Not now; Retry-After says when.")
    public void ofAll(
            @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) String lastEventId,
            @QueryParam("salesperson") String salesperson,
            @QueryParam("accountId") String accountId,
            @QueryParam("team") String team,
            @Context Sse sse,
            @Context SseEventSink sink,
            @Context HttpServerRequest request) {
        String asked = blankToNull(salesperson);
        String account = blankToNull(accountId);
        String leader = leader(blankToNull(team), asked);
        String owner = asked != null ? asked : account == null && leader == null ? caller.name() : null;
        if (readsOwnOnly()) {
            mustBe(leader == null && (owner == null || owner.equals(caller.name())));
            owner = caller.name();
        }
        Followed followed = new Followed(owner, leader, account, null, !readsOwnOnly());
        streams.start(() -> following.from(followed, lastEventId, false), follower(sse, sink, request));
    }

    /**
     * @param lastEventId where to go on; absent or empty: {@code from} says where to begin
     * @param from {@code now} (the default) or {@code earliest}, which is its whole timeline
     */
    @GET
    @Path("{id}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @APIResponse(
            responseCode = "200",
            description = "Events named proposition-changed, and comments meanwhile.",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "503", description = "Not now; Retry-After says when.")
    public void ofOne(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) String lastEventId,
            @QueryParam("from") String from,
            @Context Sse sse,
            @Context SseEventSink sink,
            @Context HttpServerRequest request) {
        boolean isEarliest = "earliest".equals(from);
        if (!isEarliest && blankToNull(from) != null && !from.equals("now")) {
            throw Problems.malformed("from is now or earliest.");
        }
        mustBe(following.mayFollow(id, readsOwnOnly() ? caller.name() : null));
        Followed followed = new Followed(readsOwnOnly() ? caller.name() : null, null, null, id, !readsOwnOnly());
        streams.start(() -> following.from(followed, lastEventId, isEarliest), follower(sse, sink, request));
    }

    private LiveStream.Follower follower(Sse sse, SseEventSink sink, HttpServerRequest request) {
        return OpenStreams.follower(sse, sink, caller.until(), request);
    }

    /** @return null when no team is asked for */
    private String leader(String team, String salesperson) {
        if (team != null && (!team.equals("mine") || salesperson != null)) {
            throw Problems.malformed("team is mine, for all teams that you lead, and without a salesperson.");
        }
        return team == null ? null : caller.name();
    }

    private boolean readsOwnOnly() {
        return !caller.has(Roles.SALES) && !caller.has(Roles.SALES_MANAGER);
    }

    private static void mustBe(boolean isAllowed) {
        if (!isAllowed) {
            throw Problems.forbidden(
                    "A touch-point follows its own standard propositions: leave salesperson out, or name"
                            + " one of them.");
        }
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
