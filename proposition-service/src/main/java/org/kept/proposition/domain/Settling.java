package org.kept.proposition.domain;

import java.util.List;

/** What a committed proposition has come to, by its commitments. */
final class Settling {
    private final List<Commitment> commitments;
    private final boolean withdrawalRequested;

    /** Those that an amendment left out, and that were stopped, count for nothing any more. */
    Settling(List<Commitment> commitments, boolean withdrawalRequested) {
        this.commitments = commitments.stream()
                .filter(commitment -> commitment.isInVersion() || commitment.state() != CommitmentState.CANCELLED)
                .toList();
        this.withdrawalRequested = withdrawalRequested;
    }

    PropositionState state() {
        long settled = commitments.stream().filter(Commitment::isSettled).count();
        if (settled < commitments.size()) {
            return settled == 0 ? PropositionState.COMMITTED : PropositionState.PARTIAL;
        }
        return end();
    }

    private PropositionState end() {
        boolean delivered = commitments.stream().anyMatch(one -> one.state() == CommitmentState.COMPLETED);
        if (withdrawalRequested && !delivered) {
            return PropositionState.WITHDRAWN;
        }
        boolean notKept = commitments.stream()
                .filter(one -> one.state() != CommitmentState.CANCELLED)
                .anyMatch(one -> !one.isKept());
        if (notKept) {
            return PropositionState.FAILED;
        }
        return delivered ? PropositionState.COMPLETED : PropositionState.WITHDRAWN;
    }
}
