package org.kept.segmentation.rest;

import java.net.URI;
import java.time.Instant;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

import org.kept.chassis.identity.Roles;
import org.kept.chassis.rest.Later;
import org.kept.chassis.rest.Problems;
import org.kept.chassis.streams.OpenStreams;
import org.kept.segmentation.changes.ChangeReader;
import org.kept.segmentation.changes.ChangesTopic;
import org.kept.segmentation.changes.Opening;
import org.kept.segmentation.changes.SilentTopic;

/**
 * Every tier change the moment it is committed, as server-sent events; from any instance, whichever has the ranking. An
 * event's {@code id} is a position: sent as {@code Last-Event-ID}, it gives all changes after that event, and none twice.
 * Of one account the changes come in their order. Ends with the token.
 */
@Path("/api/segmentation/changes")
@RolesAllowed({Roles.SALES, Roles.SALES_MANAGER, Roles.TOUCH_POINT, Roles.OPS})
public class ChangesResource {
    private static final int RETRY_AFTER_S = 5;

    private final ChangesTopic topic;
    private final OpenStreams streams;
    private final JsonWebToken token;

    ChangesResource(ChangesTopic topic, OpenStreams streams, JsonWebToken token) {
        this.topic = topic;
        this.streams = streams;
        this.token = token;
    }

    /**
     * @param lastEventId where to go on; absent or empty: {@code from} says where to begin
     * @param from {@code now} (the default) or {@code earliest}, which is the whole history
     * @param tier only changes to this tier
     * @param accountId only changes of this account
     */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @APIResponse(
            responseCode = "200",
            description = "A stream; data is the event as its contract account-tier-changed.v1 states it",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(type = SchemaType.STRING, description = "text/event-stream")))
    @APIResponse(responseCode = "410", description = "What came after Last-Event-ID is not all there any more")
    @APIResponse(
            responseCode = "503",
            description = "Kafka is away, or too many follow; Retry-After says when to ask again")
    public void changes(
            @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) String lastEventId,
            @QueryParam("from") String from,
            @QueryParam("tier") String tier,
            @QueryParam("accountId") String accountId,
            @Context Sse sse,
            @Context SseEventSink sink,
            @Context HttpServerRequest request) {
        ChangeFilter filter = ChangeFilter.of(tier, accountId);
        Instant until = Instant.ofEpochSecond(token.getExpirationTime());
        streams.start(
                () -> new ChangesFollowed(reader(lastEventId, from), filter),
                OpenStreams.follower(sse, sink, until, request));
    }

    private ChangeReader reader(String lastEventId, String from) {
        try {
            if (lastEventId != null && !lastEventId.isBlank()) {
                return opened(topic.after(lastEventId.strip()));
            }
            if (from == null || from.isBlank() || from.equals("now")) {
                return topic.fromNow();
            }
            if (from.equals("earliest")) {
                return topic.fromEarliest();
            }
        } catch (SilentTopic silent) {
            throw Later.problem("no-changes-now", "Kafka does not answer.", RETRY_AFTER_S);
        }
        throw Problems.malformed("from is now or earliest.");
    }

    private static ChangeReader opened(Opening opening) {
        if (opening instanceof Opening.NoPosition) {
            throw Problems.malformed("Last-Event-ID is not an id that this stream gave out.");
        }
        if (opening instanceof Opening.Gone) {
            throw gone();
        }
        return ((Opening.Opened) opening).reader();
    }

    private static HttpProblem gone() {
        return HttpProblem.builder()
                .withType(URI.create("urn:kept:problem:position-gone"))
                .withTitle("What came after that event is not all there any more.")
                .withStatus(Status.GONE)
                .withDetail("Read who is key now from /api/segmentation/accounts, and follow the changes without"
                        + " Last-Event-ID; or take what is left of the history with from=earliest.")
                .build();
    }
}
