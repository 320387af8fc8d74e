package org.kept.fulfilment.domain;

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

    private static Change because(String what, Reason reason) {
        return of(what, reason.text()).with("reason", reason.code().word());
    }

    Change with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(detail);
        if (value != null) {
            more.put(name, value.toString());
        }
        return new Change(what, why, more);
    }

    public boolean isCancellationRefused() {
        return what.equals(CANCELLATION_REFUSED);
    }
}
