package org.kept.proposition.messaging;

import java.time.Instant;
import java.util.UUID;

import org.kept.proposition.domain.Proposition;
import org.kept.proposition.domain.PropositionEvent;

/** The wire form of {@code org.kept.proposition.handed-over.v1}: somebody else answers to the customer for it. */
record PropositionHandedOver(
        UUID propositionId,
        String accountId,
        String salesperson,
        long salespersonRevision,
        String formerSalesperson,
        String reason,
        String handedOverBy,
        Instant handedOverAt) {
    static final String TYPE = "org.kept.proposition.handed-over.v1";

    static PropositionHandedOver of(PropositionEvent.HandedOver event) {
        Proposition proposition = event.proposition();
        return new PropositionHandedOver(
                proposition.id(),
                proposition.accountId(),
                proposition.salesperson(),
                proposition.salespersonRevision(),
                event.from(),
                event.act().why(),
                event.act().by(),
                event.act().at());
    }
}
