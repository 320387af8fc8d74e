package org.kept.fulfilment.domain;

import java.time.Instant;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;

/** Of a task, in which state it is, since when and by whose word, and how often it has changed. */
@MappedSuperclass
public abstract class TrackedTask extends PromisedTask {
    @Enumerated(EnumType.STRING)
    private TaskState state;

    @Enumerated(EnumType.STRING)
    private TaskState stateBefore;

    private Instant stateSince;
    private String stateBy;
    private long revision;
    private Instant acknowledgedAt;

    protected TrackedTask() {}

    TrackedTask(Commitment commitment, Instant now) {
        super(commitment);
        this.acknowledgedAt = now;
    }

    void enter(TaskState next, Instant now, String by) {
        state = next;
        stateSince = now;
        stateBy = by;
    }

    void interrupt(TaskState next, Instant now, String by) {
        stateBefore = state;
        enter(next, now, by);
    }

    /** Goes back to where the work was. */
    void goOn(Instant now, String by) {
        TaskState back = stateBefore;
        stateBefore = null;
        enter(back, now, by);
    }

    void forgetInterruption() {
        stateBefore = null;
    }

    void rise() {
        revision++;
    }

    public TaskState state() {
        return state;
    }

    /** Since when it is in this state. */
    public Instant stateSince() {
        return stateSince;
    }

    /** @return who brought it into this state; null when the service itself did */
    public String stateBy() {
        return stateBy;
    }

    public long revision() {
        return revision;
    }

    public Instant acknowledgedAt() {
        return acknowledgedAt;
    }
}
