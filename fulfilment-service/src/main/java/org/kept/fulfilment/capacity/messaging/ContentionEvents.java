package org.kept.fulfilment.capacity.messaging;

import java.time.Instant;

import org.kept.chassis.outbox.DomainEvent;
import org.kept.fulfilment.capacity.domain.Contention;
import org.kept.fulfilment.messaging.FulfilmentEvents;

/** Says for a day that is too short on which topic and in which form it is told. */
public final class ContentionEvents {
    /** The type; these stand on the department's own topic alone. */
    public static final String CONTENDED = DepartmentContended.TYPE;

    private ContentionEvents() {}

    /** Keyed by the department: it concerns several accounts. */
    public static DomainEvent of(String department, Contention contention, Instant at) {
        return new DomainEvent(
                FulfilmentEvents.news(department),
                department,
                DepartmentContended.TYPE,
                DepartmentContended.of(department, contention, at));
    }
}
