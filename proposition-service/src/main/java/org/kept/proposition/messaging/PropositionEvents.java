package org.kept.proposition.messaging;

import java.util.List;
import java.util.Objects;

import org.kept.chassis.outbox.DomainEvent;
import org.kept.proposition.domain.PropositionEvent;

/** Says for every domain event on which topic and in which form it leaves. The key is always the account. */
public final class PropositionEvents {
    static final String TOPIC = "propositions.v1";

    private PropositionEvents() {}

    public static List<DomainEvent> of(List<PropositionEvent> events) {
        return events.stream()
                .map(PropositionEvents::of)
                .filter(Objects::nonNull)
                .toList();
    }

    /** @return null for what nobody outside needs to act upon */
    private static DomainEvent of(PropositionEvent event) {
        String key = event.proposition().accountId();
        if (event instanceof PropositionEvent.Committed committed) {
            return new DomainEvent(TOPIC, key, PropositionCommitted.TYPE, PropositionCommitted.of(committed));
        }
        if (event instanceof PropositionEvent.CommitmentMade made) {
            String topic = CommitmentMade.topic(made.commitment().promise().department());
            return new DomainEvent(topic, key, CommitmentMade.TYPE, CommitmentMade.of(made));
        }
        if (event instanceof PropositionEvent.Settled settled) {
            return new DomainEvent(TOPIC, key, PropositionSettled.TYPE, PropositionSettled.of(settled));
        }
        return null;
    }
}
