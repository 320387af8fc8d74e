package org.kept.fulfilment.application;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;

import org.kept.chassis.outbox.Outbox;
import org.kept.fulfilment.domain.Decision;
import org.kept.fulfilment.domain.TaskProgressed;
import org.kept.fulfilment.messaging.FulfilmentEvents;
import org.kept.fulfilment.persistence.TaskHistory;

/** The one place where a change becomes an event for the others and a line of the task's timeline. */
@ApplicationScoped
public class TellingProgress {
    private final Outbox outbox;
    private final TaskHistory history;
    private final AnswerDates answers;
    private final List<ProgressListener> listeners;

    TellingProgress(Outbox outbox, TaskHistory history, AnswerDates answers, @All List<ProgressListener> listeners) {
        this.outbox = outbox;
        this.history = history;
        this.answers = answers;
        this.listeners = listeners;
    }

    /** @param events at most one of each task, in the transaction that changes it */
    public Uni<Void> tell(List<TaskProgressed> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Uni<Void> told = answers.keep(events)
                .chain(() -> outbox.publish(FulfilmentEvents.of(events)))
                .chain(() -> history.write(events));
        // One after the other: they share the session.
        for (ProgressListener listener : listeners) {
            told = told.chain(() -> listener.progressed(events));
        }
        return told;
    }

    /** A refusal has nothing to tell. */
    public Uni<Decision> tell(Decision decision) {
        return tell(decision.events()).replaceWith(decision);
    }
}
