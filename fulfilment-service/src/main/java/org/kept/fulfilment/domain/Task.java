package org.kept.fulfilment.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * A commitment as its department works on it. Every change raises the revision by one and is told as one
 * {@link TaskProgressed}; others put these in order by that revision alone.
 *
 * <p>Instants come from the caller, who reads them from the one clock that all instances share.
 */
@Entity
@Table(name = "tasks")
public class Task {
    @Id
    private UUID commitmentId;

    private UUID propositionId;
    private String accountId;
    private String department;
    private String salesperson;
    private String promise;
    private Instant dueAt;
    private String timeZone;
    private long commitmentRevision;
    private Instant madeAt;

    @Enumerated(EnumType.STRING)
    private TaskState state;

    private boolean overdue;
    private Boolean kept;
    private long revision;
    private Instant acknowledgedAt;
    private Instant acceptedAt;
    private String acceptedBy;
    private Instant completedAt;
    private String completedBy;

    protected Task() {}

    private Task(Commitment commitment, Instant now) {
        this.commitmentId = commitment.id();
        this.propositionId = commitment.propositionId();
        this.accountId = commitment.accountId();
        this.department = commitment.department();
        this.salesperson = commitment.salesperson();
        this.promise = commitment.promise();
        // As exact as the database keeps it: what is told first and what is read later are the same.
        this.dueAt = commitment.dueAt().truncatedTo(ChronoUnit.MICROS);
        this.timeZone = commitment.timeZone().getId();
        this.commitmentRevision = commitment.revision();
        this.madeAt = commitment.madeAt().truncatedTo(ChronoUnit.MICROS);
        this.acknowledgedAt = now;
    }

    /** The department has received what was promised on its behalf. */
    public static TaskProgressed takeOn(Commitment commitment, Instant now) {
        return new Task(commitment, now).moveTo(TaskState.ACKNOWLEDGED, now, null);
    }

    /** The department stands by the promise. A late answer is an answer, too. */
    public Decision accept(Desk desk, Instant now) {
        if (!desk.department().equals(department)) {
            return new Decision.NotTheirs(department);
        }
        if (state != TaskState.ACKNOWLEDGED) {
            return alreadyThere();
        }
        acceptedAt = now;
        acceptedBy = desk.name();
        return new Decision.Done(moveTo(TaskState.ACCEPTED, now, desk.name()));
    }

    /** The department has delivered. In time is what counts, whether or not anybody has noticed yet that it is late. */
    public Decision complete(Desk desk, Instant now) {
        if (!desk.department().equals(department)) {
            return new Decision.NotTheirs(department);
        }
        if (state == TaskState.ACKNOWLEDGED) {
            return new Decision.TooEarly(state, TaskState.ACCEPTED);
        }
        if (state == TaskState.COMPLETED) {
            return alreadyThere();
        }
        completedAt = now;
        completedBy = desk.name();
        overdue = overdue || now.isAfter(dueAt);
        kept = !overdue;
        return new Decision.Done(moveTo(TaskState.COMPLETED, now, desk.name()));
    }

    /** @return empty when there is nothing new to tell: it is done, or not due yet, or known to be overdue */
    public Optional<TaskProgressed> passDueDate(Instant now) {
        if (state == TaskState.COMPLETED || overdue || !now.isAfter(dueAt)) {
            return Optional.empty();
        }
        overdue = true;
        kept = false;
        return Optional.of(moveTo(state, now, null));
    }

    private TaskProgressed moveTo(TaskState next, Instant now, String by) {
        state = next;
        revision++;
        return new TaskProgressed(this, now, by);
    }

    private Decision alreadyThere() {
        return state == TaskState.COMPLETED
                ? new Decision.AlreadyThere(state, completedBy, completedAt)
                : new Decision.AlreadyThere(state, acceptedBy, acceptedAt);
    }

    public UUID commitmentId() {
        return commitmentId;
    }

    public UUID propositionId() {
        return propositionId;
    }

    public String accountId() {
        return accountId;
    }

    public String department() {
        return department;
    }

    public String salesperson() {
        return salesperson;
    }

    public String promise() {
        return promise;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public String timeZone() {
        return timeZone;
    }

    /** The revision of the commitment that the task stands for. */
    public long commitmentRevision() {
        return commitmentRevision;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public TaskState state() {
        return state;
    }

    /** The due date passed before it was completed. */
    public boolean overdue() {
        return overdue;
    }

    /** @return null until it is known; false for good as soon as the due date has passed */
    public Boolean kept() {
        return kept;
    }

    public long revision() {
        return revision;
    }

    /** @return null until a desk has accepted it */
    public Instant acceptedAt() {
        return acceptedAt;
    }

    /** @return null until a desk has accepted it */
    public String acceptedBy() {
        return acceptedBy;
    }

    /** @return null until it is delivered */
    public Instant completedAt() {
        return completedAt;
    }

    /** @return null until it is delivered */
    public String completedBy() {
        return completedBy;
    }
}
