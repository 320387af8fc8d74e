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

/** A desk says that its department stands by the promise. */
@ApplicationScoped
public class AcceptingTasks {
    private final Outbox outbox;
    private final DatabaseClock clock;

    AcceptingTasks(Outbox outbox, DatabaseClock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param task locked by {@link Tasks#toChange} */
    public Uni<Decision> accept(Task task, Desk desk) {
        return clock.now().chain(now -> {
            Decision decision = task.accept(desk, now);
            return outbox.publish(FulfilmentEvents.of(decision.events())).replaceWith(decision);
        });
    }
}
