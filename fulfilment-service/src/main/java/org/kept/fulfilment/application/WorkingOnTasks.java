package org.kept.fulfilment.application;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.fulfilment.domain.Decision;
import org.kept.fulfilment.domain.Desk;
import org.kept.fulfilment.domain.Reason;
import org.kept.fulfilment.domain.Task;
import org.kept.fulfilment.persistence.DatabaseClock;
import org.kept.fulfilment.persistence.Tasks;

/** A desk says how far its department's work is. Each task is locked by {@link Tasks#toChange}. */
@ApplicationScoped
public class WorkingOnTasks {
    private final TellingProgress progress;
    private final DatabaseClock clock;

    WorkingOnTasks(TellingProgress progress, DatabaseClock clock) {
        this.progress = progress;
        this.clock = clock;
    }

    public Uni<Decision> start(Task task, Desk desk) {
        return clock.now().chain(now -> progress.tell(task.start(desk, now)));
    }

    /** @param expected when it will be delivered after all, or null */
    public Uni<Decision> hold(Task task, Desk desk, Reason why, Instant expected) {
        return clock.now().chain(now -> progress.tell(task.hold(desk, why, expected, now)));
    }

    public Uni<Decision> resume(Task task, Desk desk) {
        return clock.now().chain(now -> progress.tell(task.resume(desk, now)));
    }

    public Uni<Decision> complete(Task task, Desk desk) {
        return clock.now().chain(now -> progress.tell(task.complete(desk, now)));
    }

    public Uni<Decision> fail(Task task, Desk desk, Reason why) {
        return clock.now().chain(now -> progress.tell(task.fail(desk, why, now)));
    }
}
