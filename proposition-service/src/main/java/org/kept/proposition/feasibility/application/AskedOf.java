package org.kept.proposition.feasibility.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.kept.proposition.domain.Clause;
import org.kept.proposition.domain.Commitment;
import org.kept.proposition.domain.CommitmentState;
import org.kept.proposition.domain.Promise;
import org.kept.proposition.domain.Proposition;
import org.kept.proposition.domain.Terms;
import org.kept.proposition.feasibility.domain.Asked;
import org.kept.proposition.feasibility.domain.Asked.Progress;

/** Promises as a question: of what is stored, all that its latest version promises, and that is not called off. */
final class AskedOf {
    private AskedOf() {}

    static List<Asked> all(Proposition proposition) {
        List<Commitment> promised = proposition.commitments().stream()
                .filter(Commitment::isInVersion)
                .filter(commitment -> commitment.state() != CommitmentState.CANCELLED)
                .toList();
        List<UUID> ids = promised.stream().map(Commitment::id).toList();
        return promised.stream().map(commitment -> one(commitment, ids)).toList();
    }

    /** What is only thought of, as a template or a draft has it. */
    static List<Asked> all(Terms terms) {
        List<UUID> ids = terms.clauses().stream().map(Clause::commitmentId).toList();
        return terms.clauses().stream()
                .map(clause -> one(null, clause.promise(), clause.promise().dueAt(), ids, Progress.NOT_PROMISED))
                .toList();
    }

    /** The place of each commitment that its department counts among what is open, where it counts it now. */
    static Map<UUID, Asked.Held> held(Proposition proposition, Instant now) {
        return proposition.commitments().stream()
                .filter(Commitment::isInVersion)
                .filter(commitment -> !commitment.state().isSettled())
                .filter(AskedOf::isCounted)
                .collect(Collectors.toMap(Commitment::id, commitment -> held(commitment, now)));
    }

    private static Asked.Held held(Commitment commitment, Instant now) {
        Promise promise = commitment.promise();
        Instant said = commitment.standing().expectedAt();
        Instant awaited = said == null ? promise.dueAt() : said;
        return new Asked.Held(
                promise.department(), promise.type(), promise.dueAt(), awaited.isAfter(now) ? awaited : now);
    }

    /** What its department has declined takes no place there, though it may be insisted on. */
    private static boolean isCounted(Commitment commitment) {
        return commitment.state() != CommitmentState.DRAFT && commitment.state() != CommitmentState.DECLINED;
    }

    /** Measured against what the customer was told. */
    private static Asked one(Commitment commitment, List<UUID> ids) {
        return one(commitment.id(), commitment.promise(), commitment.customerDueAt(), ids, progress(commitment));
    }

    private static Asked one(UUID id, Promise promise, Instant dueAt, List<UUID> ids, Progress progress) {
        Set<Integer> earlier = promise.dependsOn().stream()
                .map(ids::indexOf)
                .filter(position -> position >= 0)
                .collect(Collectors.toSet());
        return new Asked(
                id,
                promise.department(),
                promise.type(),
                dueAt,
                promise.timeZone(),
                earlier,
                promise.pointOfNoReturn(),
                progress);
    }

    /** What has failed has no moment of its own: its date stands for it. */
    private static Progress progress(Commitment commitment) {
        boolean settled = commitment.state().isSettled();
        return new Progress(
                isCounted(commitment),
                settled && commitment.completedAt() == null ? commitment.customerDueAt() : commitment.completedAt(),
                Boolean.TRUE.equals(commitment.kept()),
                commitment.standing().expectedAt());
    }
}
