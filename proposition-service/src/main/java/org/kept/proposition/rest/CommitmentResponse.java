package org.kept.proposition.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.kept.proposition.domain.Commitment;
import org.kept.proposition.domain.CustomerWord;
import org.kept.proposition.domain.Jeopardy;
import org.kept.proposition.domain.Promise;
import org.kept.proposition.domain.Standing;

/**
 * A commitment as its proposition shows it; what is not known is absent.
 *
 * @param dueAt what the department is to meet
 * @param customerDueAt what the customer was told: kept is measured against it
 * @param promisedBy who told the customer so, which is who the kept rate counts it for; absent in a draft
 */
record CommitmentResponse(
        UUID commitmentId,
        String department,
        String promise,
        String type,
        Integer quantity,
        Instant dueAt,
        Instant customerDueAt,
        String timeZone,
        List<UUID> dependsOn,
        Instant pointOfNoReturn,
        String state,
        long revision,
        String promisedBy,
        boolean overdue,
        Boolean kept,
        Instant completedAt,
        Instant expectedAt,
        Instant counterDueAt,
        Reason reason,
        boolean atRisk,
        boolean broken,
        Danger jeopardy,
        Word customerWord) {

    /** Why the department answered as it did. */
    record Reason(String code, String text) {
        static Reason of(Standing standing) {
            return standing.reasonCode() == null && standing.reasonText() == null
                    ? null
                    : new Reason(standing.reasonCode(), standing.reasonText());
        }
    }

    /** Predicted lateness; {@code expectedAt} is what is foreseen, beside what the desk says. */
    record Danger(String level, Double score, String reason, Instant expectedAt) {
        static Danger of(Commitment commitment) {
            Jeopardy jeopardy = commitment.jeopardy();
            return jeopardy == null
                    ? null
                    : new Danger(jeopardy.level(), jeopardy.score(), jeopardy.reason(), commitment.foreseenAt());
        }
    }

    /** What the customer says. */
    record Word(String word, String text, Instant at, String by) {
        static Word of(CustomerWord said) {
            return said == null ? null : new Word(said.verdict().word(), said.words(), said.at(), said.by());
        }
    }

    static CommitmentResponse of(Commitment commitment) {
        Promise promise = commitment.promise();
        Standing standing = commitment.standing();
        return new CommitmentResponse(
                commitment.id(),
                promise.department(),
                promise.text(),
                promise.type(),
                promise.quantity(),
                promise.dueAt(),
                commitment.customerDueAt(),
                promise.timeZone().getId(),
                promise.dependsOn().stream().sorted().toList(),
                promise.pointOfNoReturn(),
                commitment.state().word(),
                commitment.revision(),
                commitment.promisedBy(),
                commitment.overdue(),
                commitment.kept(),
                commitment.completedAt(),
                standing.expectedAt(),
                standing.counterDueAt(),
                Reason.of(standing),
                commitment.atRisk(),
                commitment.broken(),
                Danger.of(commitment),
                Word.of(commitment.customerWord()));
    }
}
