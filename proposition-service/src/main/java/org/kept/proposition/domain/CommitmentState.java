package org.kept.proposition.domain;

import java.util.Arrays;
import java.util.Optional;

/** How far a commitment is, by the names of TM Forum's product order; the department drives it. */
public enum CommitmentState {
    /** Part of a draft: nobody owes it yet. */
    DRAFT,
    /** Said to the department, and not yet answered as it stands now. */
    COMMITTED,
    ACKNOWLEDGED,
    ACCEPTED,
    IN_PROGRESS,
    HELD,
    /** Delivered. */
    COMPLETED,
    /** Will not be delivered any more. */
    FAILED,
    /** The department offers another date: the salesperson agrees, insists or amends. */
    COUNTERED,
    /** The department says no, with a reason: the salesperson insists or amends. */
    DECLINED,
    /** The department has been asked to stop. */
    PENDING_CANCELLATION,
    CANCELLED;

    /** As it is said outside, such as {@code inProgress}. */
    public String word() {
        return Word.of(this);
    }

    public static Optional<CommitmentState> ofWord(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findAny();
    }

    /** Nothing more comes of it. */
    public boolean isSettled() {
        return this == COMPLETED || this == FAILED || this == CANCELLED;
    }

    /** A department's answer to the words of a commitment, which an amendment makes void; work goes on meanwhile. */
    boolean isAnAnswer() {
        return this == ACKNOWLEDGED || this == ACCEPTED || this == COUNTERED || this == DECLINED;
    }
}
