package org.kept.fulfilment.domain;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What has happened to a task, for its timeline.
 *
 * @param what one of the words below
 * @param why in somebody's words; null when nobody was asked
 * @param detail by name, values that JSON knows or that are read by their {@code toString}; may be empty
 */
public record Change(String what, String why, Map<String, Object> detail) {
    public static final String OVERDUE = "overdue";
    public static final String ESCALATED = "escalated";
    public static final String STARTED = "started";
    public static final String RESUMED = "resumed";
    public static final String AMENDED = "amended";
    public static final String AMENDED_TOO_LATE = "amendedTooLate";
    public static final String COUNTER_AGREED = "counterAgreed";
    public static final String INSISTED = "insisted";
    public static final String CANCELLATION_REQUESTED = "cancellationRequested";
    public static final String CANCELLATION_REFUSED = "cancellationRefused";
    /** Somebody else in sales answers to the customer for it. */
    public static final String SALESPERSON_CHANGED = "salespersonChanged";

    public static final String PROGRESSED = "progressed";
    public static final String MILESTONE_PLANNED = "milestonePlanned";
    public static final String MILESTONE_REACHED = "milestoneReached";
    public static final String NOTED = "noted";
    public static final String TAKEN = "taken";
    public static final String HANDED_OVER = "handedOver";
    /** What it depends on is completed. */
    public static final String STARTABLE = "startable";
    /** Something on which it depends will not come. */
    public static final String BLOCKED = "blocked";
    /** What it depends on is awaited again. */
    public static final String WAITING = "waiting";
    /** Its department expects to deliver it later than it was due. */
    public static final String POSTPONED = "postponed";

    public Change {
        detail = Collections.unmodifiableMap(new LinkedHashMap<>(detail));
    }

    static Change of(String what) {
        return of(what, (String) null);
    }

    static Change of(String what, String why) {
        return new Change(what, why, Map.of());
    }

    static Change of(TaskState state) {
        return of(state.word());
    }

    static Change of(TaskState state, Reason reason) {
        return because(state.word(), reason);
    }

    static Change cancellationRefused(Reason reason) {
        return because(CANCELLATION_REFUSED, reason);
    }

    /** @param reason null when there is none to tell */
    static Change resumed(Reason reason) {
        return reason == null ? of(RESUMED) : because(RESUMED, reason);
    }

    private static Change because(String what, Reason reason) {
        return of(what, reason.text())
                .with("reason", reason.code() == null ? null : reason.code().word());
    }

    Change with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(detail);
        if (value != null) {
            more.put(name, value instanceof Number || value instanceof Collection ? value : value.toString());
        }
        return new Change(what, why, more);
    }

    /** What is meant for the department alone stays on its timeline. */
    public boolean isForTheDepartment() {
        return what.equals(NOTED) || what.equals(HANDED_OVER) || what.equals(TAKEN);
    }

    public boolean isCancellationRefused() {
        return what.equals(CANCELLATION_REFUSED);
    }
}
