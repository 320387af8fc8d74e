package org.kept.fulfilment.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a task is, by the names of TM Forum's product order. Being late is never a state: it stands beside it. */
public enum TaskState {
    /** The department has it; nobody has answered yet. */
    ACKNOWLEDGED,
    /** The department stands by the promise. */
    ACCEPTED,
    /** Delivered, in time or not. */
    COMPLETED;

    /** The word for it outside: {@code acknowledged}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<TaskState> of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findAny();
    }
}
