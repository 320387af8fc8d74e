package org.kept.proposition.messaging;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.kept.proposition.domain.PropositionEvent;

/** The wire form of {@code org.kept.proposition.amended.v1}: the next version, as a whole; what it leaves out is off. */
record PropositionAmended(@JsonUnwrapped PropositionTerms terms, Instant amendedAt, String amendedBy, String reason) {
    static final String TYPE = "org.kept.proposition.amended.v1";

    static PropositionAmended of(PropositionEvent.Amended event) {
        return new PropositionAmended(
                PropositionTerms.of(event.proposition(), event.version()),
                event.act().at(),
                event.act().by(),
                event.act().why());
    }
}
