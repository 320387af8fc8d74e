package org.kept.fulfilment.capacity.rest;

import java.time.LocalDate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;

import org.kept.chassis.identity.Caller;
import org.kept.chassis.identity.Roles;
import org.kept.chassis.persistence.Transactions;
import org.kept.chassis.rest.Problems;
import org.kept.fulfilment.capacity.application.DecidingContentions;
import org.kept.fulfilment.capacity.application.SuggestingOrders;
import org.kept.fulfilment.domain.Desk;
import org.kept.fulfilment.persistence.Departments;

/** What somebody of the department would have its lead decide. */
@Path("/api/departments/{id}/contentions/{day}/suggestion")
@RolesAllowed(Roles.DEPARTMENT)
class SuggestionsResource {
    private final Departments departments;
    private final SuggestingOrders suggesting;
    private final Transactions transactions;
    private final Caller caller;

    SuggestionsResource(
            Departments departments, SuggestingOrders suggesting, Transactions transactions, Caller caller) {
        this.departments = departments;
        this.suggesting = suggesting;
        this.transactions = transactions;
        this.caller = caller;
    }

    /** Replaces what the caller has suggested before. */
    @PUT
    public Uni<Response> suggest(
            @PathParam("id") String id,
            @PathParam("day") String day,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid DecisionRequest body) {
        caller.mustSpeakFor(id);
        LocalDate contended = ContentionsResource.day("day", day);
        Desk desk = new Desk(id, caller.name());
        return transactions.runGuarded(() -> departments
                .findById(id)
                .onItem()
                .ifNull()
                .failWith(() -> Problems.notFound("There is no department '" + id + "'."))
                .chain(department -> suggesting.suggest(
                        new DecidingContentions.Request(department, contended, body.type(), body.toChoice(), desk),
                        Verdicts.seen(ifMatch)))
                .map(verdict -> {
                    Verdicts.mustBeSuggested(verdict, contended, body.type());
                    return Response.noContent().build();
                }));
    }
}
