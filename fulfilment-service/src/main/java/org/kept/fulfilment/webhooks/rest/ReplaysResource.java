package org.kept.fulfilment.webhooks.rest;

import java.time.OffsetDateTime;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.kept.chassis.idempotency.Answer;
import org.kept.chassis.idempotency.Idempotency;
import org.kept.chassis.identity.Caller;
import org.kept.chassis.identity.Roles;
import org.kept.chassis.rest.Page;
import org.kept.chassis.rest.Problems;
import org.kept.fulfilment.webhooks.application.SendingAgain;
import org.kept.fulfilment.webhooks.persistence.Replays;
import org.kept.fulfilment.webhooks.persistence.Replays.Replay;

/** Everything since a date, sent again. */
@Path("/api/departments/{department}/webhooks/{id}")
@RolesAllowed({Roles.DEPARTMENT, Roles.OPS})
@Tag(name = "Webhooks")
class ReplaysResource {
    private final Known known;
    private final SendingAgain again;
    private final Replays replays;
    private final Idempotency idempotency;
    private final Caller caller;

    ReplaysResource(Known known, SendingAgain again, Replays replays, Idempotency idempotency, Caller caller) {
        this.known = known;
        this.again = again;
        this.replays = replays;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** @param since with its offset */
    record ReplayRequest(@NotNull OffsetDateTime since) {
        @JsonIgnore
        @AssertTrue(message = "since must be a date from 2000 to 2999")
        boolean isSinceWithinReach() {
            return since == null || since.getYear() >= 2000 && since.getYear() < 3000;
        }
    }

    @POST
    @Path("replay")
    @Operation(
            summary = "Send again, in order, everything that has happened since",
            description =
                    "From what is kept, 30 days; messages keep their webhook-id. They are put on their way slice by slice"
                            + " while what is new goes on, and follows once more at the end: GET …/replays tells how far it is.")
    public Uni<Response> replay(
            @PathParam("department") String department,
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) String key,
            @NotNull @Valid ReplayRequest request) {
        caller.mustSpeakFor(department);
        String by = caller.name();
        return idempotency.once(key, "replay " + id, request, () -> known.toUse(department, id)
                .chain(webhook -> again.replay(webhook, request.since().toInstant(), by))
                .onItem()
                .ifNull()
                .failWith(() -> Problems.conflict(
                        "too-many-replays",
                        "Too many replays to this webhook are under way: wait until one is finished."))
                .map(replay -> new Answer(Response.Status.ACCEPTED.getStatusCode(), replay, null, null)));
    }

    @GET
    @Path("replays")
    @WithSession
    @Operation(summary = "What was asked to be sent again, the latest first, and how far that is")
    public Uni<Page.Body<Replay>> list(@PathParam("department") String department, @PathParam("id") UUID id) {
        caller.mustSpeakFor(department);
        return known.toRead(department, id)
                .chain(webhook -> replays.list(webhook.id()))
                .map(Page.Body::new);
    }
}
