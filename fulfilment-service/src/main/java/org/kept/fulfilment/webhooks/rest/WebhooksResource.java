package org.kept.fulfilment.webhooks.rest;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.kept.chassis.idempotency.Answer;
import org.kept.chassis.idempotency.Idempotency;
import org.kept.chassis.identity.Caller;
import org.kept.chassis.identity.Roles;
import org.kept.chassis.persistence.Transactions;
import org.kept.chassis.rest.EntityTags;
import org.kept.chassis.rest.Page;
import org.kept.fulfilment.webhooks.application.AddingWebhooks;
import org.kept.fulfilment.webhooks.application.RotatingSecrets;
import org.kept.fulfilment.webhooks.domain.Webhook;
import org.kept.fulfilment.webhooks.persistence.Webhooks;

/** Where a department wants to be told what concerns it. */
@Path("/api/departments/{department}/webhooks")
@RolesAllowed({Roles.DEPARTMENT, Roles.OPS})
@Tag(name = "Webhooks", description = "What concerns a department, sent to it by the Standard Webhooks specification.")
class WebhooksResource {
    private final Webhooks webhooks;
    private final Known known;
    private final Urls urls;
    private final AddingWebhooks adding;
    private final RotatingSecrets rotating;
    private final WithSecret withSecret;
    private final Idempotency idempotency;
    private final Transactions transactions;
    private final Caller caller;

    WebhooksResource(
            Webhooks webhooks,
            Known known,
            Urls urls,
            AddingWebhooks adding,
            RotatingSecrets rotating,
            WithSecret withSecret,
            Idempotency idempotency,
            Transactions transactions,
            Caller caller) {
        this.webhooks = webhooks;
        this.known = known;
        this.urls = urls;
        this.adding = adding;
        this.rotating = rotating;
        this.withSecret = withSecret;
        this.idempotency = idempotency;
        this.transactions = transactions;
        this.caller = caller;
    }

    @POST
    @Operation(
            summary = "Add a webhook",
            description = "Answers with its secret, whsec_…, which is told here and after a rotation only.")
    public Uni<Response> add(
            @PathParam("department") String department,
            @HeaderParam(Idempotency.HEADER) String key,
            @NotNull @Valid WebhookRequest request) {
        caller.mustSpeakFor(department);
        urls.mustBeSound(request.url());
        String by = caller.name();
        return idempotency
                .once(key, "add a webhook of " + department, request, () -> adding.add(department, request.toWish(), by)
                        .map(addition -> created(Refusals.unlessAdded(addition, department))))
                .map(withSecret::add);
    }

    @GET
    @WithSession
    @Operation(summary = "All webhooks of the department, without their secrets")
    public Uni<Page.Body<WebhookResponse>> list(@PathParam("department") String department) {
        caller.mustSpeakFor(department);
        return webhooks.of(department)
                .map(found ->
                        new Page.Body<>(found.stream().map(WebhookResponse::of).toList()));
    }

    @GET
    @Path("{id}")
    @WithSession
    @Operation(summary = "One webhook, without its secret")
    public Uni<Response> read(@PathParam("department") String department, @PathParam("id") UUID id) {
        caller.mustSpeakFor(department);
        return known.toRead(department, id).map(WebhooksResource::tagged);
    }

    @PUT
    @Path("{id}")
    @Operation(
            summary = "Change, pause or resume a webhook",
            description = "What happens while it is paused is kept, and sent in its order afterwards.")
    public Uni<Response> change(
            @PathParam("department") String department,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid WebhookRequest request) {
        caller.mustSpeakFor(department);
        urls.mustBeSound(request.url());
        return transactions.runGuarded(() -> known.toUse(department, id)
                .invoke(webhook -> {
                    EntityTags.mustMatch(ifMatch, webhook.revision());
                    webhook.change(request.toWish());
                })
                .map(WebhooksResource::tagged));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Remove a webhook, with everything that is on its way to it")
    public Uni<Response> remove(@PathParam("department") String department, @PathParam("id") UUID id) {
        caller.mustSpeakFor(department);
        return transactions.runGuarded(
                () -> known.toChange(department, id).chain(webhooks::delete).map(removed -> Response.noContent()
                        .build()));
    }

    @POST
    @Path("{id}/secret")
    @Operation(
            summary = "Replace the secret",
            description = "For 24 hours every message bears both signatures; switch over within that time.")
    public Uni<Response> rotate(
            @PathParam("department") String department,
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) String key) {
        caller.mustSpeakFor(department);
        return idempotency
                .once(key, "another secret for the webhook " + id, "", () -> known.toUse(department, id)
                        .chain(rotating::rotate)
                        .map(webhook -> answer(webhook, Response.Status.OK, null)))
                .map(withSecret::add);
    }

    private static Answer created(Webhook webhook) {
        String location = "/api/departments/" + webhook.department() + "/webhooks/" + webhook.id();
        return answer(webhook, Response.Status.CREATED, location);
    }

    private static Answer answer(Webhook webhook, Response.Status status, String location) {
        return new Answer(
                status.getStatusCode(), WebhookResponse.of(webhook), location, EntityTags.of(webhook.revision()));
    }

    private static Response tagged(Webhook webhook) {
        return Response.ok(WebhookResponse.of(webhook))
                .header(HttpHeaders.ETAG, EntityTags.of(webhook.revision()))
                .build();
    }
}
