package org.kept.proposition.people.rest;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.kept.chassis.persistence.Transactions;
import org.kept.chassis.rest.EntityTags;
import org.kept.chassis.rest.Page;
import org.kept.chassis.rest.Problems;
import org.kept.proposition.people.domain.Team;
import org.kept.proposition.people.persistence.Teams;
import org.kept.proposition.people.rest.Allowed.Asker;

/** Teams: formed by operations, and by a manager who leads them. */
@Path("/api/salespeople/teams")
public class TeamsResource {

    private final Teams teams;
    private final Idempotency idempotency;
    private final Transactions transactions;
    private final Clock clock;
    private final Caller caller;

    TeamsResource(Teams teams, Idempotency idempotency, Transactions transactions, Clock clock, Caller caller) {
        this.teams = teams;
        this.idempotency = idempotency;
        this.transactions = transactions;
        this.clock = clock;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.OPS, Roles.SALES_MANAGER})
    @APIResponse(
            responseCode = "201",
            description = "The team; Location says where it is.",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Team.class)))
    public Uni<Response> form(@HeaderParam(Idempotency.HEADER) String key, @NotNull @Valid TeamRequest request) {
        Team team = request.toTeam(UUID.randomUUID(), 1, List.of());
        mustShape(Asker.of(caller), team);
        mustLeaveTouchPoints(Asker.of(caller), List.of(), team);
        return idempotency.once(key, "form a team", request, () -> mustBeFree(team)
                .chain(() -> teams.add(team, clock.instant()))
                .map(added -> new Answer(
                        Response.Status.CREATED.getStatusCode(),
                        team,
                        "/api/salespeople/teams/" + team.id(),
                        EntityTags.of(team.version()))));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({Roles.OPS, Roles.SALES_MANAGER})
    @APIResponse(
            responseCode = "200",
            description = "The team; its version is the ETag.",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Team.class)))
    public Uni<Response> change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid TeamRequest request) {
        Asker asker = Asker.of(caller);
        return transactions.runGuarded(() -> teams.lock(id).chain(found -> {
            Team now = mustExist(found, id);
            mustShape(asker, now);
            EntityTags.mustMatch(ifMatch, now.version());
            Team team = request.toTeam(id, now.version() + 1, now.touchPoints());
            mustLeaveTouchPoints(asker, now.touchPoints(), team);
            mustNotLeadThemselves(team);
            return mustBeFree(team)
                    .chain(() -> teams.replace(team, clock.instant()))
                    .map(done -> tagged(team));
        }));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.SALES, Roles.SALES_MANAGER, Roles.OPS})
    @WithSession
    @APIResponse(
            responseCode = "200",
            description = "The team; its version is the ETag.",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Team.class)))
    public Uni<Response> read(@PathParam("id") UUID id) {
        return teams.find(id).map(found -> tagged(mustExist(found, id)));
    }

    @GET
    @RolesAllowed({Roles.SALES, Roles.SALES_MANAGER, Roles.OPS})
    @WithSession
    public Uni<RestResponse<Page.Body<Team>>> list(@BeanParam Listing listing) {
        return listing.page(Uni.createFrom().voidItem(), teams::list, Team::id);
    }

    private static void mustShape(Asker asker, Team team) {
        if (!asker.operates() && !team.isLedBy(asker.name())) {
            throw Problems.forbidden("Only operations and the managers of this team, " + team.managers()
                    + ", say who belongs to it and who leads it.");
        }
        mustNotLeadThemselves(team);
    }

    private static void mustNotLeadThemselves(Team team) {
        if (team.members().stream().anyMatch(team::isLedBy)
                || team.touchPoints().stream().anyMatch(team::isLedBy)) {
            throw Problems.invalid("managers", "nobody leads themselves: name somebody as a member or as a manager");
        }
        if (team.touchPoints().stream().anyMatch(team.members()::contains)) {
            throw Problems.invalid("touchPoints", "a touch-point is nobody who sells: name it in one of the two");
        }
    }

    /** They are the company's: who answers for one sees and frees whatever it has promised. */
    private static void mustLeaveTouchPoints(Asker asker, List<String> known, Team team) {
        if (!asker.operates() && !team.touchPoints().equals(known)) {
            throw Problems.forbidden(
                    "Only operations say which team answers for a touch-point: leave touchPoints out.");
        }
    }

    private Uni<Void> mustBeFree(Team team) {
        return teams.oneAtATime()
                .chain(() -> teams.elsewhere(team))
                .invoke(elsewhere -> mustBeNone(
                        elsewhere,
                        "in-another-team",
                        " belong to another team; its managers or operations let them go first."))
                .chain(() -> teams.confused(team))
                .invoke(confused -> mustBeNone(
                        confused,
                        "sells-or-touch-point",
                        " are known otherwise: nobody is a salesperson and a touch-point. Give one of them a name of its"
                                + " own. Who sells, and committed nothing but standard propositions before an update, is"
                                + " known as that by committing the next one."))
                .replaceWithVoid();
    }

    private static void mustBeNone(List<String> names, String type, String what) {
        if (!names.isEmpty()) {
            throw Problems.conflict(type, names + what);
        }
    }

    private static Team mustExist(Team found, UUID id) {
        if (found == null) {
            throw Problems.notFound("There is no team " + id + "; GET /api/salespeople/teams lists them.");
        }
        return found;
    }

    private static Response tagged(Team team) {
        return Response.ok(team)
                .header(HttpHeaders.ETAG, EntityTags.of(team.version()))
                .build();
    }
}
