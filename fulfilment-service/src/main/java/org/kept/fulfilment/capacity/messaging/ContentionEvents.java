package org.kept.fulfilment.capacity.messaging;

import java.time.Instant;
import java.util.Set;

import org.kept.chassis.outbox.DomainEvent;
import org.kept.fulfilment.capacity.domain.Contention;
import org.kept.fulfilment.capacity.domain.ToldContention;
import org.kept.fulfilment.capacity.domain.ToldContention.End;
import org.kept.fulfilment.messaging.FulfilmentEvents;

/**
 * Says for a day that is too short, or is not any more, on which topic and in which form it is told: the department's own
 * alone, keyed by the department, since it concerns several accounts.
 */
public final class ContentionEvents {
    private static final Set<String> TYPES = Set.of(DepartmentContended.TYPE, DepartmentContentionEnded.TYPE);

    private ContentionEvents() {}

    /** Whether events of that type are about a day. */
    public static boolean isOfDay(String type) {
        return TYPES.contains(type);
    }

    public static DomainEvent of(String department, Contention contention, Instant at) {
        return event(department, DepartmentContended.TYPE, DepartmentContended.of(department, contention, at));
    }

    public static DomainEvent ended(String department, ToldContention told, End end, Instant at) {
        return event(
                department, DepartmentContentionEnded.TYPE, DepartmentContentionEnded.of(department, told, end, at));
    }

    private static DomainEvent event(String department, String type, Object payload) {
        return new DomainEvent(FulfilmentEvents.news(department), department, type, payload);
    }
}
