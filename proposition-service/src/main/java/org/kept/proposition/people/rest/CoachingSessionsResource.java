package org.kept.proposition.people.rest;

import java.time.Clock;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

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
import org.kept.chassis.rest.Page;
import org.kept.chassis.rest.Problems;
import org.kept.proposition.people.domain.CoachingSession;
import org.kept.proposition.people.domain.CoachingSession.Note;
import org.kept.proposition.people.persistence.CoachingSessions;
import org.kept.proposition.people.persistence.Salespeople;
import org.kept.proposition.people.rest.Allowed.Asker;
import org.kept.proposition.people.rest.CoachingSessionRequest.NoteRequest;

/** Coaching sessions: held by a manager, seen by the person and the team's managers, annotated by the person. */
@Path("/api/salespeople/{name}/coaching-sessions")
public class CoachingSessionsResource {

    private final CoachingSessions sessions;
    private final Salespeople salespeople;
    private final Idempotency idempotency;
    private final Allowed allowed;
    private final Clock clock;
    private final Caller caller;

    CoachingSessionsResource(
            CoachingSessions sessions,
            Salespeople salespeople,
            Idempotency idempotency,
            Allowed allowed,
            Clock clock,
            Caller caller) {
        this.sessions = sessions;
        this.salespeople = salespeople;
        this.idempotency = idempotency;
        this.allowed = allowed;
        this.clock = clock;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.SALES_MANAGER)
    @APIResponse(
            responseCode = "201",
            description = "The session as it is kept.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CoachingSession.class)))
    public Uni<Response> hold(
            @PathParam("name") String name,
            @HeaderParam(Idempotency.HEADER) String key,
            @NotNull @Valid CoachingSessionRequest request) {
        Asker asker = Asker.of(caller);
        CoachingSession session = request.toSession(name, asker.name(), clock.instant());
        return idempotency.once(key, "coach " + name, request, () -> allowed.toLead(asker, name)
                .chain(() -> salespeople.know(name, session.at()))
                .chain(() -> sessions.add(session))
                .map(done -> new Answer(Response.Status.CREATED.getStatusCode(), session, null, null)));
    }

    @POST
    @Path("{id}/notes")
    @RolesAllowed(Roles.SALES)
    @APIResponse(
            responseCode = "201",
            description = "The note as it is kept.",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Note.class)))
    public Uni<Response> note(
            @PathParam("name") String name,
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) String key,
            @NotNull @Valid NoteRequest request) {
        if (!Asker.of(caller).is(name)) {
            throw Problems.forbidden(
                    "Only " + name + " writes notes on these sessions; a manager of the team holds another one.");
        }
        Note note = new Note(UUID.randomUUID(), name, request.text(), clock.instant());
        return idempotency.once(key, "note on " + id, request, () -> sessions.addNote(name, id, note)
                .map(written -> {
                    if (!written) {
                        throw Problems.notFound("There is no coaching session " + id + " with " + name
                                + "; GET /api/salespeople/" + name + "/coaching-sessions lists them.");
                    }
                    return new Answer(Response.Status.CREATED.getStatusCode(), note, null, null);
                }));
    }

    @GET
    @RolesAllowed({Roles.SALES, Roles.SALES_MANAGER})
    @WithSession
    public Uni<RestResponse<Page.Body<CoachingSession>>> list(
            @PathParam("name") String name, @BeanParam Listing listing) {
        Uni<Void> mayRead = allowed.toSee(Asker.of(caller), name);
        return listing.page(mayRead, (after, count) -> sessions.of(name, after, count), CoachingSession::id);
    }
}
