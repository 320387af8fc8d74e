package org.kept.proposition.messaging;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.kept.proposition.domain.PropositionEvent;

/** The wire form of {@code org.kept.proposition.committed.v1}: the whole of what one customer was promised. */
record PropositionCommitted(@JsonUnwrapped PropositionTerms terms) {
    static final String TYPE = "org.kept.proposition.committed.v1";

    static PropositionCommitted of(PropositionEvent.Committed event) {
        return new PropositionCommitted(PropositionTerms.of(event.proposition(), event.version()));
    }
}
