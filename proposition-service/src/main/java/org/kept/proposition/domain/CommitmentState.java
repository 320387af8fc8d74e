package org.kept.proposition.domain;

/** How far a commitment is, by the names of TM Forum's product order; the department drives it. */
public enum CommitmentState {
    /** Part of a draft: nobody owes it yet. */
    DRAFT,
    /** Committed, not yet seen by the department. */
    COMMITTED,
    ACKNOWLEDGED,
    ACCEPTED,
    COMPLETED
}
