package org.kept.fulfilment.forecast.backtest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.kept.fulfilment.domain.TaskState;
import org.kept.fulfilment.forecast.domain.Delivery;
import org.kept.fulfilment.forecast.domain.OpenTask;

/** A promise of the generated history, and all that ever became of it. Of which a replay sees what was there by then. */
final class PastPromise {
    private final UUID id;
    private final UUID propositionId;
    private final String department;
    private final String type;
    private final Instant madeAt;
    private final Instant dueAt;
    private final List<PastPromise> predecessors;
    private final List<Pause> pauses = new ArrayList<>();
    private Instant startedAt;
    private Instant completedAt;

    /** @param said when the desk expected to deliver, as it said when it stopped; null when it said nothing */
    record Pause(Instant from, Instant to, Instant said) {}

    PastPromise(
            UUID id,
            UUID propositionId,
            String department,
            String type,
            Instant madeAt,
            Instant dueAt,
            List<PastPromise> predecessors) {
        this.id = id;
        this.propositionId = propositionId;
        this.department = department;
        this.type = type;
        this.madeAt = madeAt;
        this.dueAt = dueAt;
        this.predecessors = List.copyOf(predecessors);
    }

    void startedAt(Instant at) {
        startedAt = at;
    }

    void pause(Pause pause) {
        pauses.add(pause);
    }

    void completedAt(Instant at) {
        completedAt = at;
    }

    UUID id() {
        return id;
    }

    String department() {
        return department;
    }

    Instant madeAt() {
        return madeAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    /** @return null when the history ends before */
    Instant completedAt() {
        return completedAt;
    }

    boolean isReady(Instant now) {
        return predecessors.stream().allMatch(other -> other.isDone(now));
    }

    boolean isDone(Instant now) {
        return completedAt != null && !completedAt.isAfter(now);
    }

    boolean isOpen(Instant now) {
        return !madeAt.isAfter(now) && !isDone(now);
    }

    boolean isLate() {
        return completedAt == null || completedAt.isAfter(dueAt);
    }

    Delivery delivery() {
        return new Delivery(type, readyAt(completedAt), lastBegun(completedAt), completedAt);
    }

    /** As the service would have had it then. */
    OpenTask asOf(Instant now) {
        Pause last = lastPause(now);
        boolean held = last != null && last.to().isAfter(now);
        boolean begun = startedAt != null && !startedAt.isAfter(now);
        TaskState state = held ? TaskState.HELD : begun ? TaskState.IN_PROGRESS : TaskState.ACCEPTED;
        return new OpenTask(
                id,
                propositionId,
                "account",
                department,
                type,
                1,
                state,
                predecessors.stream().map(PastPromise::id).toList(),
                null,
                dueAt,
                "UTC",
                readyAt(now),
                held ? last.from() : begun ? lastBegun(now) : madeAt,
                last == null ? null : last.said(),
                null);
    }

    private Instant readyAt(Instant now) {
        return predecessors.stream()
                .filter(other -> other.isDone(now))
                .map(PastPromise::completedAt)
                .filter(at -> at.isAfter(madeAt))
                .max(Instant::compareTo)
                .orElse(madeAt);
    }

    private Instant lastBegun(Instant now) {
        Pause last = lastPause(now);
        return last == null || last.to().isAfter(now) ? startedAt : last.to();
    }

    private Pause lastPause(Instant now) {
        Pause last = null;
        for (Pause pause : pauses) {
            last = pause.from().isAfter(now) ? last : pause;
        }
        return last;
    }
}
