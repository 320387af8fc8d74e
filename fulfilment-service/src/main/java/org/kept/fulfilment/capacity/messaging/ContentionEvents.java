package org.kept.fulfilment.capacity.messaging;

import org.kept.chassis.outbox.DomainEvent;
import org.kept.fulfilment.capacity.domain.ContendedDay;
import org.kept.fulfilment.messaging.FulfilmentEvents;

/** Says on which topic and in which form it leaves that a day is contended, or not any more. */
public final class ContentionEvents {
    private ContentionEvents() {}

    /** Keyed by the department: it is of no account alone, and a department's come in order. */
    public static DomainEvent of(ContendedDay day) {
        return new DomainEvent(
                FulfilmentEvents.PROGRESS,
                day.department(),
                DepartmentDayContended.TYPE,
                DepartmentDayContended.of(day));
    }
}
