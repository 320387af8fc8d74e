package org.kept.proposition.messaging;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.kept.proposition.domain.PropositionEvent;

/** The wire form of {@code org.kept.commitment.made.v1}: a department owes this now. */
record CommitmentMade(@JsonUnwrapped CommitmentTerms terms) {
    static final String TYPE = "org.kept.commitment.made.v1";

    static CommitmentMade of(PropositionEvent.CommitmentMade event) {
        return new CommitmentMade(CommitmentTerms.of(event.commitment()));
    }
}
