package org.kept.proposition.rest;

import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.chassis.rest.EntityTags;
import org.kept.chassis.rest.Problems;
import org.kept.proposition.domain.Commitment;
import org.kept.proposition.domain.Proposition;
import org.kept.proposition.persistence.Propositions;

/** Finds what a request means: 404 when it is not there, 412 or 428 when the request means another version of it. */
@ApplicationScoped
class Sought {
    private final Propositions propositions;

    Sought(Propositions propositions) {
        this.propositions = propositions;
    }

    Uni<Proposition> toRead(UUID id) {
        return propositions.findById(id).map(found -> mustExist(found, id));
    }

    /** Locked until the transaction ends. */
    Uni<Proposition> toChange(UUID id, String ifMatch) {
        return propositions
                .toChange(id)
                .invoke(found ->
                        EntityTags.mustMatch(ifMatch, mustExist(found, id).version()));
    }

    Uni<Commitment> commitmentToRead(UUID commitmentId) {
        return propositions.of(commitmentId).map(found -> commitment(found, commitmentId));
    }

    /** Its proposition is locked; {@code If-Match} is optional here, and is the proposition's. */
    Uni<Commitment> commitmentToChange(UUID commitmentId, String ifMatch) {
        return propositions.toChangeOf(commitmentId).map(found -> {
            Commitment commitment = commitment(found, commitmentId);
            if (ifMatch != null) {
                EntityTags.mustMatch(ifMatch, found.version());
            }
            return commitment;
        });
    }

    private static Proposition mustExist(Proposition found, UUID id) {
        if (found == null) {
            throw Problems.notFound("There is no proposition " + id + "; GET /api/propositions lists them.");
        }
        return found;
    }

    private static Commitment commitment(Proposition found, UUID id) {
        return (found == null ? Stream.<Commitment>empty() : found.commitments().stream())
                .filter(commitment -> commitment.id().equals(id))
                .findAny()
                .orElseThrow(
                        () -> Problems.notFound("There is no commitment " + id + "; GET /api/commitments lists them."));
    }
}
