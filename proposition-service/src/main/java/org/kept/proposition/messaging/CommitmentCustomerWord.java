package org.kept.proposition.messaging;

import java.time.Instant;
import java.util.UUID;

import org.kept.proposition.domain.Commitment;
import org.kept.proposition.domain.CustomerWord;
import org.kept.proposition.domain.PropositionEvent;

/** The wire form of {@code org.kept.commitment.customer-word.v1}: what the customer says of a promise. */
record CommitmentCustomerWord(
        UUID commitmentId,
        UUID propositionId,
        String accountId,
        String department,
        String word,
        String text,
        String heardBy,
        Instant heardAt) {
    static final String TYPE = "org.kept.commitment.customer-word.v1";

    static CommitmentCustomerWord of(PropositionEvent.CustomerSpoke event) {
        Commitment commitment = event.commitment();
        CustomerWord word = commitment.customerWord();
        return new CommitmentCustomerWord(
                commitment.id(),
                event.proposition().id(),
                event.proposition().accountId(),
                commitment.promise().department(),
                word.verdict().word(),
                word.words(),
                word.by(),
                word.at());
    }
}
