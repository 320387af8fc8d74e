package org.kept.proposition.messaging;

import java.util.List;

import org.kept.chassis.outbox.DomainEvent;
import org.kept.proposition.domain.PropositionEvent;

/** Says for every domain event on which topic and in which form it leaves. The key is always the account. */
public final class PropositionEvents {
    static final String TOPIC = "propositions.v1";

    private PropositionEvents() {}

    public static List<DomainEvent> of(List<PropositionEvent> events) {
        return events.stream().map(PropositionEvents::of).toList();
    }

    private static DomainEvent of(PropositionEvent event) {
        String key = event.proposition().accountId();
        if (event instanceof PropositionEvent.Committed committed) {
            return new DomainEvent(TOPIC, key, PropositionCommitted.TYPE, PropositionCommitted.of(committed));
        }
        if (event instanceof PropositionEvent.CommitmentMade made) {
            String topic = CommitmentMade.topic(made.commitment().promise().department());
            return new DomainEvent(topic, key, CommitmentMade.TYPE, CommitmentMade.of(made));
        }
        PropositionEvent.Settled settled = (PropositionEvent.Settled) event;
        return new DomainEvent(TOPIC, key, PropositionSettled.TYPE, PropositionSettled.of(settled));
    }
}
