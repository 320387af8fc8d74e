package org.kept.fulfilment.webhooks.rest;

import java.util.UUID;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.kept.chassis.idempotency.Answer;
import org.kept.chassis.idempotency.Idempotency;
import org.kept.chassis.identity.Caller;
import org.kept.chassis.identity.Roles;
import org.kept.chassis.rest.Page;
import org.kept.chassis.rest.Problems;
import org.kept.fulfilment.webhooks.application.SendingAgain;
import org.kept.fulfilment.webhooks.domain.Webhook;
import org.kept.fulfilment.webhooks.persistence.Deliveries;

/** What was sent to a webhook, what came of it, and sending it again. */
@Path("/api/departments/{department}/webhooks/{id}")
@RolesAllowed({Roles.DEPARTMENT, Roles.OPS})
@Tag(name = "Webhooks")
class DeliveriesResource {
    private final Known known;
    private final Deliveries deliveries;
    private final SendingAgain again;
    private final Idempotency idempotency;
    private final Caller caller;

    DeliveriesResource(Known known, Deliveries deliveries, SendingAgain again, Idempotency idempotency, Caller caller) {
        this.known = known;
        this.deliveries = deliveries;
        this.again = again;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @Path("deliveries")
    @WithSession
    @Operation(
            summary = "Messages to the webhook with their attempts, the newest first",
            description =
                    "state is pending, delivered or failed; a failed one is redelivered, or its account's replayed.")
    public Uni<Response> list(
            @PathParam("department") String department,
            @PathParam("id") UUID id,
            @QueryParam("state") String state,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        caller.mustSpeakFor(department);
        int size = Page.limit(limit);
        String wanted = DeliveryQuery.state(state);
        long before = DeliveryQuery.before(cursor);
        return known.toRead(department, id)
                .chain(webhook -> deliveries.list(webhook.id(), wanted, before, size + 1))
                .map(found -> Page.of(found, size, DeliveryQuery::keyOf, DeliveryResponse::of)
                        .toResponse(uri));
    }

    @POST
    @Path("deliveries/{delivery}/redeliver")
    @Operation(
            summary = "Send a message again, now",
            description =
                    "It keeps its webhook-id and its place: the account's later messages that are not delivered wait.")
    public Uni<Response> redeliver(
            @PathParam("department") String department,
            @PathParam("id") UUID id,
            @PathParam("delivery") UUID delivery,
            @HeaderParam(Idempotency.HEADER) String key) {
        caller.mustSpeakFor(department);
        return idempotency.once(key, "redeliver " + delivery, "", () -> known.toUse(department, id)
                .chain(webhook -> again.redeliver(webhook, delivery))
                .onItem()
                .ifNull()
                .failWith(() -> Problems.notFound("There is no message " + delivery + " to this webhook."))
                .map(found -> accepted(DeliveryResponse.of(found))));
    }

    @POST
    @Path("test")
    @Operation(summary = "Send a test, of the type org.kept.webhook.test.v1")
    public Uni<Response> test(
            @PathParam("department") String department,
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) String key) {
        caller.mustSpeakFor(department);
        String by = caller.name();
        return idempotency.once(key, "test " + id, "", () -> known.toUse(department, id)
                .invoke(DeliveriesResource::mustBeActive)
                .chain(webhook -> again.test(webhook, by))
                .map(sent -> accepted(DeliveryResponse.of(sent))));
    }

    private static void mustBeActive(Webhook webhook) {
        if (!webhook.isActive()) {
            throw Problems.conflict(
                    "webhook-" + webhook.state().word(),
                    "It is " + webhook.state().word() + ": resume it first, with a PUT that says \"paused\": false.");
        }
    }

    private static Answer accepted(Object body) {
        return new Answer(Response.Status.ACCEPTED.getStatusCode(), body, null, null);
    }
}
