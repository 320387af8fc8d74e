package org.kept.proposition.feasibility.application;

import java.util.List;
import java.util.Set;

import org.kept.proposition.domain.Commitment;
import org.kept.proposition.domain.CommitmentState;
import org.kept.proposition.domain.Promise;
import org.kept.proposition.domain.Proposition;
import org.kept.proposition.feasibility.domain.Asked;
import org.kept.proposition.feasibility.domain.Asked.Progress;

/** A stored proposition as a question. */
final class AskedOf {
    private static final String TYPE = "other";

    private AskedOf() {}

    static List<Asked> all(Proposition proposition) {
        return proposition.commitments().stream().map(AskedOf::one).toList();
    }

    private static Asked one(Commitment commitment) {
        Promise promise = commitment.promise();
        return new Asked(
                commitment.id(),
                promise.department(),
                TYPE,
                promise.dueAt(),
                promise.timeZone(),
                Set.of(),
                null,
                progress(commitment));
    }

    private static Progress progress(Commitment commitment) {
        return new Progress(
                commitment.state() != CommitmentState.DRAFT,
                commitment.completedAt(),
                Boolean.TRUE.equals(commitment.kept()),
                null);
    }
}
