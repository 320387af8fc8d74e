package org.kept.fulfilment.domain;

import java.time.Instant;
import java.util.List;

/** How a task answers to what a desk wants to do with it. */
public sealed interface Decision {
    record Done(TaskProgressed event) implements Decision {}

    /** Each department moves its own tasks only. */
    record NotTheirs(String department) implements Decision {}

    /** It is there already: somebody was first. */
    record AlreadyThere(TaskState state, String by, Instant at) implements Decision {}

    /** A step in between is missing. */
    record TooEarly(TaskState state, TaskState needed) implements Decision {}

    /** What is to be published; a refusal has nothing to tell. */
    default List<TaskProgressed> events() {
        return this instanceof Done done ? List.of(done.event()) : List.of();
    }
}
