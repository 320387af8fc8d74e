package org.kept.fulfilment.escalation.messaging;

import org.kept.chassis.outbox.DomainEvent;
import org.kept.fulfilment.domain.Task;
import org.kept.fulfilment.escalation.domain.Escalation;
import org.kept.fulfilment.messaging.FulfilmentEvents;

/** Says on which topic and in which form an escalation leaves. */
public final class EscalationEvents {
    private EscalationEvents() {}

    /**
     * Keyed by the account, behind what is told of the task itself.
     *
     * @param task as it stands after the step
     */
    public static DomainEvent of(Task task, Escalation escalation) {
        return new DomainEvent(
                FulfilmentEvents.PROGRESS,
                task.accountId(),
                CommitmentEscalated.TYPE,
                CommitmentEscalated.of(task, escalation));
    }
}
