package org.kept.fulfilment.capacity.rest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;

import org.kept.chassis.idempotency.Answer;
import org.kept.chassis.idempotency.Idempotency;
import org.kept.chassis.identity.Caller;
import org.kept.chassis.identity.Roles;
import org.kept.chassis.rest.Cursor;
import org.kept.chassis.rest.Page;
import org.kept.chassis.rest.Problems;
import org.kept.fulfilment.capacity.application.DecidingContentions;
import org.kept.fulfilment.capacity.application.ShowingContentions;
import org.kept.fulfilment.capacity.domain.CapacityDecision;
import org.kept.fulfilment.capacity.persistence.CapacityDecisions;
import org.kept.fulfilment.capacity.persistence.CapacityDecisions.Kept;
import org.kept.fulfilment.capacity.persistence.Suggestions;
import org.kept.fulfilment.domain.Department;
import org.kept.fulfilment.domain.Desk;
import org.kept.fulfilment.persistence.Departments;
import org.kept.fulfilment.rest.Decider;

/** Days on which more falls than a department can do, and what its lead has decided. */
@Path("/api/departments/{id}/contentions")
class ContentionsResource {
    private static final int YEAR_MAX = 2999;
    private static final int DAYS_MAX = 92;

    private final Departments departments;
    private final ShowingContentions showing;
    private final DecidingContentions deciding;
    private final CapacityDecisions decisions;
    private final Suggestions suggestions;
    private final Idempotency idempotency;
    private final Caller caller;

    ContentionsResource(
            Departments departments,
            ShowingContentions showing,
            DecidingContentions deciding,
            CapacityDecisions decisions,
            Suggestions suggestions,
            Idempotency idempotency,
            Caller caller) {
        this.departments = departments;
        this.showing = showing;
        this.deciding = deciding;
        this.decisions = decisions;
        this.suggestions = suggestions;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** Days of the department's own calendar; the next two weeks when nothing else is asked for. */
    @GET
    @RolesAllowed({Roles.DEPARTMENT, Roles.SALES, Roles.SALES_MANAGER})
    @WithSession
    public Uni<Page.Body<ContentionResponse>> list(
            @PathParam("id") String id, @QueryParam("from") String from, @QueryParam("to") String to) {
        caller.mustSpeakFor(id);
        LocalDate first = day("from", from);
        LocalDate last = day("to", to);
        if (last != null && first == null) {
            throw Problems.malformed("to wants from as well.");
        }
        if (last != null && (last.isBefore(first) || last.isAfter(first.plusDays(DAYS_MAX)))) {
            throw Problems.malformed("to is from 0 to " + DAYS_MAX + " days behind from.");
        }
        return department(id)
                .chain(department -> showing.between(department, first, last))
                .chain(found -> suggestions
                        .on(id, found)
                        .map(said -> new Page.Body<>(found.stream()
                                .map(one -> ContentionResponse.of(one, said))
                                .toList())));
    }

    @POST
    @Path("{day}/decision")
    @RolesAllowed(Roles.DEPARTMENT)
    public Uni<Response> decide(
            @PathParam("id") String id,
            @PathParam("day") String day,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(Idempotency.HEADER) String key,
            @NotNull @Valid DecisionRequest body) {
        Decider decider = Decider.of(caller, id);
        LocalDate contended = day("day", day);
        Desk desk = new Desk(id, decider.name());
        return idempotency.once(key, "decide " + id + " " + contended, body, () -> department(id)
                .invoke(decider::mustDecideFor)
                .chain(department -> deciding.decide(
                        new DecidingContentions.Request(department, contended, body.type(), body.toChoice(), desk),
                        Verdicts.seen(ifMatch)))
                .map(verdict -> Verdicts.mustBeKept(verdict, contended, body.type()))
                .map(decision -> new Answer(Response.Status.OK.getStatusCode(), decision, null, null)));
    }

    /** The latest first. */
    @GET
    @Path("decisions")
    @RolesAllowed({Roles.DEPARTMENT, Roles.SALES, Roles.SALES_MANAGER})
    @WithSession
    public Uni<Response> decisions(
            @PathParam("id") String id,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        caller.mustSpeakFor(id);
        int size = Page.limit(limit);
        return department(id)
                .chain(() -> decisions.of(id, before(cursor), size + 1))
                .map(found -> page(found, size).toResponse(uri));
    }

    private static Page<CapacityDecision> page(List<Kept> found, int size) {
        return Page.of(found, size, kept -> Long.toString(kept.seq()), Kept::decision);
    }

    private Uni<Department> department(String id) {
        return departments
                .findById(id)
                .onItem()
                .ifNull()
                .failWith(() -> Problems.notFound("There is no department '" + id + "'."));
    }

    static LocalDate day(String name, String written) {
        try {
            LocalDate day = written == null ? null : LocalDate.parse(written);
            if (day == null || day.getYear() > 0 && day.getYear() <= YEAR_MAX) {
                return day;
            }
        } catch (DateTimeException notOne) {
            // Said below.
        }
        throw Problems.malformed(name + " is a day such as 2027-01-15.");
    }

    private static long before(String cursor) {
        String key = Cursor.keyOf(cursor);
        try {
            return key == null ? Long.MAX_VALUE : Long.parseLong(key);
        } catch (NumberFormatException notOurs) {
            throw Cursor.malformed(cursor);
        }
    }
}
