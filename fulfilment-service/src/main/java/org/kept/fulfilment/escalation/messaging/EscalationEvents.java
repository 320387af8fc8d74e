package org.kept.fulfilment.escalation.messaging;

import java.util.List;

import org.kept.chassis.outbox.DomainEvent;
import org.kept.fulfilment.domain.Task;
import org.kept.fulfilment.escalation.domain.Escalation;
import org.kept.fulfilment.messaging.FulfilmentEvents;

/** Says on which topic and in which form an escalation leaves. */
public final class EscalationEvents {
    private EscalationEvents() {}

    /**
     * Keyed by the account, behind what is told of the task itself; for everybody, and for the department.
     *
     * @param task as it stands after the step
     */
    public static List<DomainEvent> of(Task task, Escalation escalation) {
        DomainEvent escalated = new DomainEvent(
                FulfilmentEvents.PROGRESS,
                task.accountId(),
                CommitmentEscalated.TYPE,
                CommitmentEscalated.of(task, escalation));
        return FulfilmentEvents.alsoTo(task.department(), escalated).toList();
    }
}
