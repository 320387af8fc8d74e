package org.kept.proposition.rest;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

import org.kept.chassis.identity.Roles;
import org.kept.chassis.rest.Page;
import org.kept.chassis.rest.Problems;
import org.kept.proposition.domain.Difference;
import org.kept.proposition.domain.PropositionVersion;
import org.kept.proposition.persistence.Versions;

/** Every version that was ever promised, and what sets one apart from another. */
@Path("/api/propositions/{id}/versions")
@RolesAllowed({Roles.SALES, Roles.SALES_MANAGER})
public class VersionsResource {
    private static final Pattern WHICH = Pattern.compile("(\\d{1,9})(?:\\.\\.(\\d{1,9}))?");

    private final Sought sought;
    private final Versions versions;

    VersionsResource(Sought sought, Versions versions) {
        this.sought = sought;
        this.versions = versions;
    }

    /** From the first on; none for a draft. */
    @GET
    @WithSession
    public Uni<Page.Body<VersionResponse>> all(@PathParam("id") UUID id) {
        return sought.toRead(id)
                .chain(found -> versions.of(found.id()))
                .map(all ->
                        new Page.Body<>(all.stream().map(VersionResponse::of).toList()));
    }

    /** @param which a number such as {@code 2}, or two such as {@code 1..3} for what sets the one apart from the other */
    @GET
    @Path("{which}")
    @WithSession
    @APIResponse(
            responseCode = "200",
            description = "One version, or what sets two apart.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(oneOf = {VersionResponse.class, DifferenceResponse.class})))
    public Uni<Response> some(@PathParam("id") UUID id, @PathParam("which") String which) {
        Matcher numbers = WHICH.matcher(which);
        if (!numbers.matches()) {
            throw Problems.malformed("Ask for a version such as 2, or for a difference such as 1..3.");
        }
        Uni<PropositionVersion> one = version(id, Integer.parseInt(numbers.group(1)));
        if (numbers.group(2) == null) {
            return one.map(found -> Response.ok(VersionResponse.of(found)).build());
        }
        return one.chain(from -> version(id, Integer.parseInt(numbers.group(2)))
                .map(to -> Response.ok(DifferenceResponse.of(Difference.between(from, to)))
                        .build()));
    }

    private Uni<PropositionVersion> version(UUID id, int number) {
        return versions.find(id, number).invoke(found -> {
            if (found == null) {
                throw Problems.notFound("There is no version " + number + " of a proposition " + id
                        + "; GET /api/propositions/" + id + "/versions lists those there are, and a draft has none.");
            }
        });
    }
}
