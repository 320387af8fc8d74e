package org.kept.fulfilment.domain;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How far a task is, by the names of TM Forum's product order. Being late is never a state: it stands beside it. In the
 * order of the work; what stands behind {@code HELD} waits for sales, or is over.
 */
public enum TaskState {
    /** The department has it; nobody has answered what sales said last. */
    ACKNOWLEDGED,
    /** The department stands by the promise. */
    ACCEPTED,
    /** Work has started. */
    IN_PROGRESS,
    /** Work stands still, for a reason. */
    HELD,
    /** The department offers a later date; sales agrees, insists or amends. */
    COUNTERED,
    /** The department says no, for a reason; sales insists or amends. */
    DECLINED,
    /** Sales asks to stop; the department has not answered yet. */
    PENDING_CANCELLATION,
    /** Stopped, as sales asked. */
    CANCELLED,
    /** Delivered, in time or not. */
    COMPLETED,
    /** It will not be delivered. */
    FAILED;

    /** Nothing can be done about these any more. */
    public static final Set<TaskState> SETTLED = Set.copyOf(EnumSet.of(CANCELLED, COMPLETED, FAILED));

    /** The word for it outside: {@code inProgress}. */
    public String word() {
        String[] parts = name().toLowerCase(Locale.ROOT).split("_");
        StringBuilder word = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            word.append(Character.toUpperCase(parts[i].charAt(0))).append(parts[i].substring(1));
        }
        return word.toString();
    }

    public boolean isSettled() {
        return SETTLED.contains(this);
    }

    public static Optional<TaskState> of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findAny();
    }
}
