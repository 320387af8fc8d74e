package org.kept.proposition.messaging;

import java.util.List;
import java.util.stream.Stream;

import org.kept.chassis.outbox.DomainEvent;
import org.kept.proposition.domain.PropositionEvent;

/** Says for every domain event on which topic and in which form it leaves. The key is always the account. */
public final class PropositionEvents {
    static final String TOPIC = "propositions.v1";

    private PropositionEvents() {}

    /** In their order; what concerns nobody outside is left out. */
    public static List<DomainEvent> of(List<PropositionEvent> events) {
        return events.stream().flatMap(PropositionEvents::of).toList();
    }

    private static Stream<DomainEvent> of(PropositionEvent event) {
        if (event instanceof PropositionEvent.HandedOver handedOver) {
            return handedOver(handedOver);
        }
        DomainEvent told = toDepartment(event);
        return Stream.ofNullable(told == null ? toAll(event) : told);
    }

    /** Each department reads its own topic only, and has to know whom to ask. Of a draft nobody knows yet. */
    private static Stream<DomainEvent> handedOver(PropositionEvent.HandedOver event) {
        if (!event.proposition().state().isInForce()) {
            return Stream.empty();
        }
        String account = event.proposition().accountId();
        Stream<DomainEvent> toDepartments = event.concerned().stream()
                .map(commitment -> new DomainEvent(
                        CommitmentTopics.of(commitment.promise().department()),
                        account,
                        CommitmentHandedOver.TYPE,
                        CommitmentHandedOver.of(event, commitment)));
        return Stream.concat(
                Stream.of(toAll(event, PropositionHandedOver.TYPE, PropositionHandedOver.of(event))), toDepartments);
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
