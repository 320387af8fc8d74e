package org.kept.proposition.domain;

import java.util.Arrays;
import java.util.Optional;

/** The life of a proposition. */
public enum PropositionState {
    DRAFT,
    /** Beyond the salesperson's mandate: a manager of the team signs too, or declines. */
    AWAITING_CO_SIGNATURE,
    COMMITTED,
    /** Some commitments are settled, and not all. */
    PARTIAL,
    /** Every commitment that was not called off was delivered by its date. */
    COMPLETED,
    /** Every commitment is settled, and at least one was not kept. */
    FAILED,
    /** Called off before anything was delivered. */
    WITHDRAWN;

    /** As it is said outside, such as {@code awaitingCoSignature}. */
    public String word() {
        return Word.of(this);
    }

    public static Optional<PropositionState> ofWord(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findAny();
    }

    /** Departments owe something of it. */
    public boolean isInForce() {
        return this == COMMITTED || this == PARTIAL;
    }

    public boolean isSettled() {
        return this == COMPLETED || this == FAILED || this == WITHDRAWN;
    }
}
