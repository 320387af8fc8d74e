package org.kept.chassis.outbox;

import java.util.List;

import io.smallrye.mutiny.Uni;

/**
 * A bean that passes on, by another way, what leaves. It is called in the transaction of the events, after their rows are
 * written: what fails here undoes them as well. Several are called one after the other, in no order to rely on.
 */
public interface OutboxListener {
    /** @param events at least one, in their order */
    Uni<Void> published(List<DomainEvent> events);
}
