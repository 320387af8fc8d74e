package org.kept.proposition.messaging;

import java.util.List;
import java.util.Objects;

import org.kept.chassis.outbox.DomainEvent;
import org.kept.proposition.domain.PropositionEvent;

/** Says for every domain event on which topic and in which form it leaves. The key is always the account. */
public final class PropositionEvents {
    static final String TOPIC = "propositions.v1";

    private PropositionEvents() {}

    /** In their order; what concerns nobody outside is left out. */
    public static List<DomainEvent> of(List<PropositionEvent> events) {
        return events.stream()
                .map(PropositionEvents::of)
                .filter(Objects::nonNull)
                .toList();
    }

    private static DomainEvent of(PropositionEvent event) {
        DomainEvent told = toDepartment(event);
        return told == null ? toAll(event) : told;
    }

    private static DomainEvent toDepartment(PropositionEvent event) {
        if (event instanceof PropositionEvent.CommitmentMade made) {
            return toDepartment(event, CommitmentMade.TYPE, CommitmentMade.of(made));
        }
        if (event instanceof PropositionEvent.CommitmentAmended amended) {
            return toDepartment(event, CommitmentAmended.TYPE, CommitmentAmended.of(amended));
        }
        if (event instanceof PropositionEvent.CancellationRequested requested) {
            return toDepartment(
                    event, CommitmentCancellationRequested.TYPE, CommitmentCancellationRequested.of(requested));
        }
        if (event instanceof PropositionEvent.Insisted insisted) {
            return toDepartment(event, CommitmentInsisted.TYPE, CommitmentInsisted.of(insisted));
        }
        return null;
    }

    private static DomainEvent toAll(PropositionEvent event) {
        if (event instanceof PropositionEvent.Committed committed) {
            return toAll(event, PropositionCommitted.TYPE, PropositionCommitted.of(committed));
        }
        if (event instanceof PropositionEvent.Amended amended) {
            return toAll(event, PropositionAmended.TYPE, PropositionAmended.of(amended));
        }
        if (event instanceof PropositionEvent.Withdrawn withdrawn) {
            return toAll(event, PropositionWithdrawn.TYPE, PropositionWithdrawn.of(withdrawn));
        }
        if (event instanceof PropositionEvent.CustomerSpoke spoke) {
            return toAll(event, CommitmentCustomerWord.TYPE, CommitmentCustomerWord.of(spoke));
        }
        if (event instanceof PropositionEvent.Settled settled) {
            return toAll(event, PropositionSettled.TYPE, PropositionSettled.of(settled));
        }
        return null;
    }

    /** Each department has a topic of its own, so that it reads what it owes and nothing else. */
    private static DomainEvent toDepartment(PropositionEvent event, String type, Object payload) {
        String topic = CommitmentTopics.of(event.commitment().promise().department());
        return new DomainEvent(topic, event.proposition().accountId(), type, payload);
    }

    private static DomainEvent toAll(PropositionEvent event, String type, Object payload) {
        return new DomainEvent(TOPIC, event.proposition().accountId(), type, payload);
    }
}
