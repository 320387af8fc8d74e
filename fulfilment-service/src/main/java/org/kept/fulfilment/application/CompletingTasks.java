package org.kept.fulfilment.application;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.chassis.outbox.Outbox;
import org.kept.fulfilment.domain.Decision;
import org.kept.fulfilment.domain.Desk;
import org.kept.fulfilment.domain.Task;
import org.kept.fulfilment.messaging.FulfilmentEvents;
import org.kept.fulfilment.persistence.DatabaseClock;
import org.kept.fulfilment.persistence.Tasks;

/** A desk says that its department has delivered. */
@ApplicationScoped
public class CompletingTasks {
    private final Outbox outbox;
    private final DatabaseClock clock;

    CompletingTasks(Outbox outbox, DatabaseClock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param task locked by {@link Tasks#toChange} */
    public Uni<Decision> complete(Task task, Desk desk) {
        return clock.now().chain(now -> {
            Decision decision = task.complete(desk, now);
            return outbox.publish(FulfilmentEvents.of(decision.events())).replaceWith(decision);
        });
    }
}
