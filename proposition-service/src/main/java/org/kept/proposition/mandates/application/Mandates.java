package org.kept.proposition.mandates.application;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.proposition.mandates.domain.Claim;
import org.kept.proposition.mandates.domain.EntryKind;
import org.kept.proposition.mandates.domain.Extension;
import org.kept.proposition.mandates.domain.MandateAnswer;
import org.kept.proposition.mandates.persistence.Extensions;
import org.kept.proposition.mandates.persistence.Ledger;
import org.kept.proposition.mandates.persistence.Ledger.Standing;
import org.kept.proposition.people.persistence.Teams;

/**
 * The mandates, as committing sees them. Each method works in the caller's open transaction and locks the salesperson's
 * mandate until it ends; lock the proposition's row first.
 */
@ApplicationScoped
public class Mandates {
    private final Ledger ledger;
    private final Extensions extensions;
    private final StartingMandate starting;
    private final Teams teams;
    private final MandatePolicy policy;

    Mandates(Ledger ledger, Extensions extensions, StartingMandate starting, Teams teams, MandatePolicy policy) {
        this.ledger = ledger;
        this.extensions = extensions;
        this.starting = starting;
        this.teams = teams;
        this.policy = policy;
    }

    /** Books the claim when it is within the mandate, or within an extension for this proposition; beyond, books nothing. */
    public Uni<MandateAnswer> consume(Claim claim, Instant now) {
        return standing(claim, now).chain(standing -> {
            MandateAnswer answer = standing.mandate().answer(claim, standing.ownBooking(), policy.unstatedValue());
            if (answer instanceof MandateAnswer.Beyond beyond) {
                return extended(claim, standing, beyond, now);
            }
            return book(claim, standing, kindOf(standing), claim.salesperson(), whyOf(standing), now)
                    .map(within -> within);
        });
    }

    /** A manager may have carried this proposition beyond the limits in advance. */
    private Uni<MandateAnswer> extended(Claim claim, Standing standing, MandateAnswer.Beyond beyond, Instant now) {
        return extensions.of(claim.propositionId()).chain(extension -> {
            if (extension == null || !extension.carries(claim, beyond.excesses(), now)) {
                return Uni.createFrom().item(beyond);
            }
            Extension.Lasting lasting = extension.lasting();
            String why = "Extended by " + lasting.by() + ": " + lasting.why();
            return book(claim, standing, EntryKind.SIGNED_BEYOND, lasting.by(), why, now)
                    .map(within -> within);
        });
    }

    /** A manager lets the salesperson go beyond limits for one proposition: written into the ledger, books nothing. */
    public Uni<Void> extend(Extension extension, Instant now) {
        return starting.begin(extension.salesperson(), now).chain(() -> extensions.keep(extension, now));
    }

    /** A manager's signature: books beyond the limits, with the signer's name. */
    public Uni<Void> consumeSigned(Claim claim, String signedBy, Instant now) {
        return standing(claim, now)
                .chain(standing ->
                        book(claim, standing, EntryKind.SIGNED_BEYOND, signedBy, "Co-signed by " + signedBy, now))
                .replaceWithVoid();
    }

    /** Settled, withdrawn or recalled: what is still booked for the proposition is given back. Idempotent. */
    public Uni<Void> release(UUID propositionId, Instant now) {
        return ledger.release(propositionId, now);
    }

    /** An amendment changes the value, a handover the holder: books the difference. Same answers as consume. */
    public Uni<MandateAnswer> adjust(Claim claim, Instant now) {
        return consume(claim, now);
    }

    /** Whether the manager leads the team that the salesperson belongs to; nobody leads themselves. */
    public Uni<Boolean> leads(String manager, String salesperson) {
        return teams.leads(manager, salesperson);
    }

    /** Whether any manager can sign for the salesperson. */
    public Uni<Boolean> isLed(String salesperson) {
        return teams.isLed(salesperson);
    }

    /** As {@link #leads}, or the manager leads the team that answers for a touch-point's standard propositions. */
    public Uni<Boolean> answersFor(String manager, String owner) {
        return teams.answersFor(manager, owner);
    }

    private Uni<Standing> standing(Claim claim, Instant now) {
        return ledger.lock(claim).chain(standing -> {
            if (standing.mandate() != null) {
                return Uni.createFrom().item(standing);
            }
            return starting.begin(claim.salesperson(), now).chain(() -> ledger.lock(claim));
        });
    }

    private Uni<MandateAnswer.Within> book(
            Claim claim, Standing standing, EntryKind kind, String by, String why, Instant now) {
        Uni<Void> before = standing.isHeldByAnother()
                ? ledger.handOver(standing.booking(), claim.salesperson(), now)
                : Uni.createFrom().voidItem();
        return before.chain(() -> ledger.book(claim, standing, kind, by, why, now));
    }

    private static EntryKind kindOf(Standing standing) {
        if (standing.booking() == null) {
            return EntryKind.CONSUMED;
        }
        return standing.isHeldByAnother() ? EntryKind.HANDED_OVER : EntryKind.ADJUSTED;
    }

    private static String whyOf(Standing standing) {
        return switch (kindOf(standing)) {
            case CONSUMED -> "Committed within the mandate";
            case HANDED_OVER -> "Taken over from " + standing.booking().salesperson();
            default -> "Amended";
        };
    }
}
