package org.kept.proposition.domain;

/** The life of a proposition. */
public enum PropositionState {
    DRAFT,
    COMMITTED,
    /** Every commitment was delivered by its date. */
    COMPLETED,
    /** Every commitment is settled, and at least one was not kept. */
    FAILED
}
