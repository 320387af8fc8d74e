package org.kept.proposition.feasibility.application;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.kept.proposition.domain.Commitment;
import org.kept.proposition.domain.CommitmentState;
import org.kept.proposition.domain.Promise;
import org.kept.proposition.domain.Proposition;
import org.kept.proposition.feasibility.domain.Asked;
import org.kept.proposition.feasibility.domain.Asked.Progress;

/** A stored proposition as a question: all that its latest version promises, and that is not called off. */
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

    /** Measured against what the customer was told. */
    private static Asked one(Commitment commitment, List<UUID> ids) {
        Promise promise = commitment.promise();
        Set<Integer> earlier = promise.dependsOn().stream()
                .map(ids::indexOf)
                .filter(position -> position >= 0)
                .collect(Collectors.toSet());
        return new Asked(
                commitment.id(),
                promise.department(),
                promise.type(),
                commitment.customerDueAt(),
                promise.timeZone(),
                earlier,
                promise.pointOfNoReturn(),
                progress(commitment));
    }

    /** What has failed has no moment of its own: its date stands for it. */
    private static Progress progress(Commitment commitment) {
        boolean settled = commitment.state().isSettled();
        return new Progress(
                commitment.state() != CommitmentState.DRAFT,
                settled && commitment.completedAt() == null ? commitment.customerDueAt() : commitment.completedAt(),
                Boolean.TRUE.equals(commitment.kept()),
                commitment.standing().expectedAt());
    }
}
