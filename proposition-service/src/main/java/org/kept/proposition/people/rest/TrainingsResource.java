package org.kept.proposition.people.rest;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
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
import org.kept.chassis.rest.Page;
import org.kept.chassis.rest.Problems;
import org.kept.proposition.people.application.CertifyingTrainings;
import org.kept.proposition.people.domain.Training;
import org.kept.proposition.people.persistence.Trainings;
import org.kept.proposition.people.persistence.Trainings.Expiry;
import org.kept.proposition.people.rest.Allowed.Asker;

/** Trainings: certified by a manager, seen by the person and the managers. */
@Path("/api/salespeople")
public class TrainingsResource {
    private static final int DAYS_MAX = 3660;

    private final Trainings trainings;
    private final CertifyingTrainings certifying;
    private final Idempotency idempotency;
    private final Allowed allowed;
    private final Clock clock;
    private final Caller caller;

    TrainingsResource(
            Trainings trainings,
            CertifyingTrainings certifying,
            Idempotency idempotency,
            Allowed allowed,
            Clock clock,
            Caller caller) {
        this.trainings = trainings;
        this.certifying = certifying;
        this.idempotency = idempotency;
        this.allowed = allowed;
        this.clock = clock;
        this.caller = caller;
    }

    @POST
    @Path("{name}/trainings")
    @RolesAllowed(Roles.SALES_MANAGER)
    @APIResponse(
            responseCode = "201",
            description = "The training as it is certified.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Training.class)))
    public Uni<Response> certify(
            @PathParam("name") String name,
            @HeaderParam(Idempotency.HEADER) String key,
            @NotNull @Valid TrainingRequest request) {
        Asker asker = Asker.of(caller);
        Training training = request.toTraining(name, asker.name());
        return idempotency.once(key, "certify " + name, request, () -> allowed.toLead(asker, name)
                .chain(() -> certifying.certify(training))
                .map(done -> new Answer(Response.Status.CREATED.getStatusCode(), training, null, null)));
    }

    @GET
    @Path("{name}/trainings")
    @RolesAllowed({Roles.SALES, Roles.SALES_MANAGER})
    @WithSession
    public Uni<RestResponse<Page.Body<Training>>> list(@PathParam("name") String name, @BeanParam Listing listing) {
        Uni<Void> mayRead = allowed.toSee(Asker.of(caller), name);
        return listing.page(mayRead, (after, count) -> trainings.of(name, after, count), Training::id);
    }

    /** What expires within so many days in the teams of the caller, the soonest first. */
    @GET
    @Path("trainings/expiring")
    @RolesAllowed(Roles.SALES_MANAGER)
    @WithSession
    public Uni<RestResponse<Page.Body<Training>>> expiring(
            @QueryParam("withinDays") @DefaultValue("30") int withinDays,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        if (withinDays < 1 || withinDays > DAYS_MAX) {
            throw Problems.malformed("withinDays is from 1 to " + DAYS_MAX + ".");
        }
        int size = Page.limit(limit);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Expiry after = Expiries.after(cursor, today);
        return trainings
                .expiring(caller.name(), after, today.plusDays(withinDays), size + 1)
                .map(found -> Page.of(found, size, Expiries::key, training -> training)
                        .answer(uri));
    }
}
