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

/** A desk says what its department makes of what sales has said. Each task is locked by {@link Tasks#toChange}. */
@ApplicationScoped
public class AnsweringCommitments {
    private final TellingProgress progress;
    private final DatabaseClock clock;

    AnsweringCommitments(TellingProgress progress, DatabaseClock clock) {
        this.progress = progress;
        this.clock = clock;
    }

    public Uni<Decision> accept(Task task, Desk desk) {
        return clock.now().chain(now -> progress.tell(task.accept(desk, now)));
    }

    public Uni<Decision> counter(Task task, Desk desk, Instant dueAt, Reason why) {
        return clock.now().chain(now -> progress.tell(task.counter(desk, dueAt, why, now)));
    }

    public Uni<Decision> decline(Task task, Desk desk, Reason why) {
        return clock.now().chain(now -> progress.tell(task.decline(desk, why, now)));
    }

    public Uni<Decision> acceptCancellation(Task task, Desk desk) {
        return clock.now().chain(now -> progress.tell(task.acceptCancellation(desk, now)));
    }

    /** @param why may be null past the point of no return */
    public Uni<Decision> refuseCancellation(Task task, Desk desk, Reason why) {
        return clock.now().chain(now -> progress.tell(task.refuseCancellation(desk, why, now)));
    }
}
