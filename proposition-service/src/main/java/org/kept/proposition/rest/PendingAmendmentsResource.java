package org.kept.proposition.rest;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;

import org.kept.chassis.identity.Roles;
import org.kept.chassis.rest.Problems;
import org.kept.proposition.domain.Proposition;
import org.kept.proposition.persistence.PendingAmendments;

/** The next version that waits for a manager's signature: what it says, and what is beyond the mandate. */
@Path("/api/propositions/{id}/pending-amendment")
public class PendingAmendmentsResource {
    private final Sought sought;
    private final PendingAmendments pending;

    PendingAmendmentsResource(Sought sought, PendingAmendments pending) {
        this.sought = sought;
        this.pending = pending;
    }

    @GET
    @RolesAllowed({Roles.SALES, Roles.SALES_MANAGER})
    @WithSession
    public Uni<PendingAmendmentResponse> read(@PathParam("id") UUID id) {
        return sought.toRead(id)
                .invoke(PendingAmendmentsResource::mustWait)
                .chain(found -> pending.of(found.id()))
                .map(PendingAmendmentResponse::of);
    }

    private static void mustWait(Proposition proposition) {
        if (proposition.amendmentAskedAt() == null) {
            throw Problems.notFound("No amendment of " + proposition.id()
                    + " waits for a signature; one does after an amendment beyond the owner's mandate.");
        }
    }
}
