package org.kept.proposition.rest;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

import org.kept.chassis.idempotency.Idempotency;
import org.kept.chassis.identity.Caller;
import org.kept.chassis.identity.Roles;
import org.kept.chassis.persistence.Transactions;
import org.kept.proposition.application.DiscardingDrafts;
import org.kept.proposition.application.DraftingPropositions;
import org.kept.proposition.application.RevisingDrafts;
import org.kept.proposition.domain.Proposition;
import org.kept.proposition.domain.Terms;
import org.kept.proposition.persistence.PropositionList;
import org.kept.proposition.persistence.Sieve;
import org.kept.proposition.persistence.Timeline;

/** Propositions: drafted, rewritten and read by sales. */
@Path("/api/propositions")
public class PropositionsResource {
    private final PropositionList propositions;
    private final Timeline timeline;
    private final Sought sought;
    private final DraftingPropositions drafting;
    private final RevisingDrafts revising;
    private final DiscardingDrafts discarding;
    private final Idempotency idempotency;
    private final Transactions transactions;
    private final Caller caller;

    PropositionsResource(
            PropositionList propositions,
            Timeline timeline,
            Sought sought,
            DraftingPropositions drafting,
            RevisingDrafts revising,
            DiscardingDrafts discarding,
            Idempotency idempotency,
            Transactions transactions,
            Caller caller) {
        this.propositions = propositions;
        this.timeline = timeline;
        this.sought = sought;
        this.drafting = drafting;
        this.revising = revising;
        this.discarding = discarding;
        this.idempotency = idempotency;
        this.transactions = transactions;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.SALES)
    @APIResponse(
            responseCode = "201",
            description = "The draft; Location says where it is.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DraftedResponse.class)))
    public Uni<Response> draft(@HeaderParam(Idempotency.HEADER) String key, @NotNull @Valid DraftRequest request) {
        String salesperson = caller.name();
        Terms terms = request.terms().toTerms();
        Refusals.unlessSound(terms.faults());
        return idempotency.once(key, "draft", request, () -> drafting.draft(request.accountId(), salesperson, terms)
                .map(Answers::drafted));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Lists.CSV})
    @RolesAllowed({Roles.SALES, Roles.SALES_MANAGER})
    @WithSession
    @APIResponse(
            responseCode = "200",
            description = "A page; the next one stands in Link.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema =
                                @Schema(
                                        type = SchemaType.OBJECT,
                                        properties =
                                                @SchemaProperty(
                                                        name = "items",
                                                        type = SchemaType.ARRAY,
                                                        implementation = PropositionResponse.class))),
                @Content(mediaType = Lists.CSV, schema = @Schema(type = SchemaType.STRING))
            })
    public Uni<Response> list(@BeanParam ListQuery query, @Context UriInfo uri, @Context HttpHeaders headers) {
        Sieve sieve = Wanted.propositions(query, caller.name());
        return propositions.stretch(sieve, query.size()).chain(found -> timeline.asked(awaiting(found.items()))
                .map(asked -> Lists.answer(
                        found,
                        sieve.order(),
                        one -> PropositionResponse.of(one, asked.get(one.id())),
                        Table.OF_PROPOSITIONS,
                        uri,
                        headers)));
    }

    private static List<UUID> awaiting(List<Proposition> listed) {
        return listed.stream()
                .filter(Proposition::awaitsSignature)
                .map(Proposition::id)
                .toList();
    }

    /** A touch-point reads its own standard propositions, to go on with them. */
    @GET
    @Path("{id}")
    @RolesAllowed({Roles.SALES, Roles.SALES_MANAGER, Roles.TOUCH_POINT})
    @WithSession
    @APIResponse(
            responseCode = "200",
            description = "The proposition; its version is the ETag.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PropositionResponse.class)))
    public Uni<Response> read(@PathParam("id") UUID id) {
        String reader = caller.has(Roles.SALES) || caller.has(Roles.SALES_MANAGER) ? null : caller.name();
        return sought.toRead(id)
                .invoke(found -> Refusals.unlessOwn(found, reader))
                .chain(found -> timeline.asked(awaiting(List.of(found)))
                        .map(asked -> Answers.tagged(found, asked.get(found.id()))));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.SALES)
    @APIResponse(
            responseCode = "200",
            description = "The proposition; its version is the ETag.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PropositionResponse.class)))
    @APIResponse(responseCode = "409", description = "It is no draft any more: what is committed is amended.")
    public Uni<Response> revise(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid TermsRequest request) {
        String salesperson = caller.name();
        Terms terms = request.toTerms();
        return transactions.runGuarded(
                () -> sought.toChange(id, ifMatch).chain(found -> revising.revise(found, salesperson, terms)
                        .invoke(Refusals::unlessDone)
                        .map(done -> Answers.tagged(found))));
    }

    /** A draft is gone for good, with its timeline; asked again it is not there any more, which is a 404. */
    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.SALES)
    @APIResponse(responseCode = "204", description = "It is gone.")
    @APIResponse(
            responseCode = "409",
            description = "It is no draft any more, or its timeline tells of more than its writing.")
    public Uni<Response> discard(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        String salesperson = caller.name();
        return transactions.runGuarded(() -> sought.toChange(id, ifMatch)
                .chain(found -> discarding.discard(found, salesperson))
                .invoke(Refusals::unlessDone)
                .map(done -> Response.noContent().build()));
    }
}
