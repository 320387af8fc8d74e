package org.kept.proposition.mandates.rest;

import java.time.Clock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

import org.kept.chassis.idempotency.Answer;
import org.kept.chassis.idempotency.Idempotency;
import org.kept.chassis.identity.Caller;
import org.kept.chassis.identity.Roles;
import org.kept.chassis.rest.Cursor;
import org.kept.chassis.rest.Page;
import org.kept.chassis.rest.Problems;
import org.kept.proposition.mandates.application.ExplainingMandates;
import org.kept.proposition.mandates.application.GrantingMandates;
import org.kept.proposition.mandates.domain.Grant;
import org.kept.proposition.mandates.domain.GrantDecision;
import org.kept.proposition.mandates.persistence.MandateRows;
import org.kept.proposition.people.rest.Allowed;
import org.kept.proposition.people.rest.Allowed.Asker;

/** What a salesperson may promise without asking: explained to them and their managers, granted by the latter. */
@Path("/api/salespeople/{name}/mandate")
public class MandatesResource {
    private final ExplainingMandates explaining;
    private final GrantingMandates granting;
    private final MandateRows mandates;
    private final Idempotency idempotency;
    private final Allowed allowed;
    private final Clock clock;
    private final Caller caller;

    MandatesResource(
            ExplainingMandates explaining,
            GrantingMandates granting,
            MandateRows mandates,
            Idempotency idempotency,
            Allowed allowed,
            Clock clock,
            Caller caller) {
        this.explaining = explaining;
        this.granting = granting;
        this.mandates = mandates;
        this.idempotency = idempotency;
        this.allowed = allowed;
        this.clock = clock;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.SALES, Roles.SALES_MANAGER})
    @WithSession
    public Uni<MandateResponse> explain(@PathParam("name") String name) {
        return allowed.toSee(Asker.of(caller), name)
                .chain(() -> explaining.explain(name))
                .map(MandateResponse::of);
    }

    @POST
    @Path("grants")
    @RolesAllowed(Roles.SALES_MANAGER)
    @APIResponse(
            responseCode = "201",
            description = "The mandate from now on.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MandateResponse.class)))
    public Uni<Response> grant(
            @PathParam("name") String name,
            @HeaderParam(Idempotency.HEADER) String key,
            @NotNull @Valid GrantRequest request) {
        Asker asker = Asker.of(caller);
        Grant grant = request.toGrant();
        return idempotency.once(key, "grant " + name, request, () -> allowed.toLead(asker, name)
                .chain(() -> granting.grant(name, grant, asker.name(), request.reason(), clock.instant()))
                .invoke(MandatesResource::unlessGranted)
                .chain(() -> explaining.explain(name))
                .map(explained -> new Answer(
                        Response.Status.CREATED.getStatusCode(), MandateResponse.of(explained), null, null)));
    }

    /** Newest first. */
    @GET
    @Path("entries")
    @RolesAllowed({Roles.SALES, Roles.SALES_MANAGER})
    @WithSession
    public Uni<RestResponse<Page.Body<EntryResponse>>> entries(
            @PathParam("name") String name,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        int size = Page.limit(limit);
        long before = before(cursor);
        return allowed.toSee(Asker.of(caller), name)
                .chain(() -> mandates.entries(name, before, size + 1))
                .map(found -> Page.of(found, size, entry -> Long.toString(entry.seq()), EntryResponse::of)
                        .answer(uri));
    }

    private static void unlessGranted(GrantDecision decision) {
        if (decision instanceof GrantDecision.AmountsMissing missing) {
            throw Problems.invalid(
                    "openValue",
                    "a mandate in " + missing.currency() + " needs openValue and valuePerProposition in it");
        }
        if (decision instanceof GrantDecision.StillOpen open) {
            throw Problems.conflict(
                    "mandate-in-use",
                    "Propositions are open in this mandate: its currency stays " + open.currency()
                            + " until they have settled.");
        }
    }

    private static long before(String cursor) {
        String key = Cursor.keyOf(cursor);
        try {
            return key == null ? Long.MAX_VALUE : Long.parseLong(key);
        } catch (NumberFormatException noNumber) {
            throw Cursor.malformed(cursor);
        }
    }
}
