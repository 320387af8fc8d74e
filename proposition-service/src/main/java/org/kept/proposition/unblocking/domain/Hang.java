package org.kept.proposition.unblocking.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.kept.proposition.domain.PropositionState;

/**
 * What has waited too long.
 *
 * @param on for whom it waits
 * @param wouldFree what would set it free, in words
 */
public record Hang(Kind kind, Waiting waiting, String on, String wouldFree) {

    /** In what way it hangs. */
    public enum Kind {
        /** The whole waits for a manager's signature. */
        AWAITS_CO_SIGNATURE("awaitsCoSignature"),
        /** Its next version does; what is committed is in force. */
        AMENDMENT_AWAITS_CO_SIGNATURE("amendmentAwaitsCoSignature"),
        /** The department has countered or declined, and the owner has not answered. */
        ANSWER_UNANSWERED("answerUnanswered"),
        /** The department has not said yes or no. */
        DEPARTMENT_SILENT("departmentSilent"),
        /** The department was asked to stop, and has not said whether it does. */
        CANCELLATION_UNANSWERED("cancellationUnanswered"),
        /** Its owner is in no team any more. */
        OWNER_GONE("ownerGone");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** @return empty while there is still time */
    public static Optional<Hang> of(Waiting waiting, List<String> managers, Patience patience, Instant now) {
        return Optional.of(found(waiting, managers))
                .filter(hang -> !waiting.since().plus(hang.bearable(patience)).isAfter(now));
    }

    private static Hang found(Waiting waiting, List<String> managers) {
        String leaders = String.join(", ", managers);
        if (waiting.commitmentId() == null) {
            return ofTheWhole(waiting, leaders);
        }
        return switch (waiting.commitmentState()) {
            case COUNTERED, DECLINED ->
                new Hang(
                        Kind.ANSWER_UNANSWERED,
                        waiting,
                        waiting.owner(),
                        waiting.owner()
                                + " agrees, amends, withdraws, or as a salesperson insists; or a manager insists,"
                                + " or hands it over");
            case PENDING_CANCELLATION ->
                new Hang(
                        Kind.CANCELLATION_UNANSWERED,
                        waiting,
                        waiting.department(),
                        waiting.department() + " says whether it stops: its people are the ones to ask");
            default ->
                new Hang(
                        Kind.DEPARTMENT_SILENT,
                        waiting,
                        waiting.department(),
                        waiting.department() + " accepts, counters or declines; a manager insists by name");
        };
    }

    private static Hang ofTheWhole(Waiting waiting, String leaders) {
        if (waiting.isOwnerGone()) {
            boolean isUnsigned = waiting.isAmendment() || waiting.state() == PropositionState.AWAITING_CO_SIGNATURE;
            String first = isUnsigned ? "declines what waits for a signature, and then " : "";
            return new Hang(
                    Kind.OWNER_GONE, waiting, leaders, "a manager " + first + "hands it over to somebody who is there");
        }
        Kind kind = waiting.isAmendment() ? Kind.AMENDMENT_AWAITS_CO_SIGNATURE : Kind.AWAITS_CO_SIGNATURE;
        return new Hang(
                kind,
                waiting,
                leaders,
                "a manager signs or declines (POST /api/propositions/" + waiting.propositionId() + "/co-signature), or "
                        + waiting.owner() + " recalls it");
    }

    private Duration bearable(Patience patience) {
        return switch (kind) {
            case AWAITS_CO_SIGNATURE, AMENDMENT_AWAITS_CO_SIGNATURE -> patience.signature();
            case ANSWER_UNANSWERED -> patience.owner();
            case DEPARTMENT_SILENT, CANCELLATION_UNANSWERED -> patience.department();
            case OWNER_GONE -> Duration.ZERO;
        };
    }
}
