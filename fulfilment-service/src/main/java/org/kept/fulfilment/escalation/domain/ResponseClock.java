package org.kept.fulfilment.escalation.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.kept.fulfilment.domain.TaskProgressed;
import org.kept.fulfilment.domain.TaskState;

/**
 * Runs while a department is to answer, and stands in the database: it outlives every process. Who changes it holds its
 * task. What is done stays done, whatever becomes of the calendar and the ladder: a step is told once for each time
 * that the department was asked.
 */
@Entity
@Table(name = "response_clocks")
public class ResponseClock {
    private static final String BETWEEN = "\n";

    @Id
    private UUID commitmentId;

    private String department;
    private Instant askedAt;
    private int stepDone;
    private Instant nextAt;
    private String notified;
    private String told;
    private Instant escalatedAt;

    protected ResponseClock() {}

    public ResponseClock(UUID commitmentId, String department) {
        this.commitmentId = commitmentId;
        this.department = department;
    }

    /** Whether the department is to answer a task in this state. */
    public static boolean runsIn(TaskState state) {
        return state == TaskState.ACKNOWLEDGED || state == TaskState.PENDING_CANCELLATION;
    }

    /** Whether this change was the question: it came to wait for an answer by it, once more or for the first time. */
    public static boolean isStartedBy(TaskProgressed event) {
        return runsIn(event.task().state()) && event.at().equals(event.task().stateSince());
    }

    /**
     * From the beginning, whatever was done before.
     *
     * @return by when the answer is due
     */
    public Instant start(Instant at, Patience patience) {
        askedAt = at;
        stepDone = 0;
        notified = null;
        told = null;
        escalatedAt = null;
        return waitOn(patience);
    }

    /** @return the step that is due by now and not done; it is done with this */
    public Optional<Escalation> pass(Instant now, Patience patience) {
        waitOn(patience);
        if (nextAt == null || nextAt.isAfter(now)) {
            return Optional.empty();
        }
        List<String> toldBefore = told();
        stepDone++;
        Escalation escalation = Escalation.of(patience, stepDone, askedAt, now);
        told = Stream.concat(toldBefore.stream(), escalation.notified().stream())
                .distinct()
                .collect(Collectors.joining(BETWEEN));
        notified = String.join(BETWEEN, escalation.notified());
        escalatedAt = now;
        waitOn(patience);
        return Optional.of(escalation);
    }

    public Instant answerDueAt(Patience patience) {
        return patience.answerDueAt(askedAt);
    }

    /** By the calendar and the ladder as they are now. */
    private Instant waitOn(Patience patience) {
        Instant due = patience.answerDueAt(askedAt);
        nextAt = patience.stepAt(stepDone + 1, due).orElse(null);
        return due;
    }

    public UUID commitmentId() {
        return commitmentId;
    }

    public String department() {
        return department;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** How many steps were taken since it was asked. */
    public int stepDone() {
        return stepDone;
    }

    /** @return when the next step is due; null behind the last */
    public Instant nextAt() {
        return nextAt;
    }

    /** @return who heard of the last step; empty before the first */
    public List<String> notified() {
        return names(notified);
    }

    /** @return who heard of any step since it was asked; empty before the first */
    public List<String> told() {
        return stepDone == 0 ? List.of() : names(told == null ? notified : told);
    }

    private static List<String> names(String kept) {
        return kept == null ? List.of() : List.of(kept.split(BETWEEN));
    }

    /** @return when the last step was taken; null before the first */
    public Instant escalatedAt() {
        return escalatedAt;
    }
}
