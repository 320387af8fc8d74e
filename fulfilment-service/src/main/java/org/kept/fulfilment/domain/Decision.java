package org.kept.fulfilment.domain;

import java.time.Instant;
import java.util.List;

/** How a task answers to what a desk wants to do with it. */
public sealed interface Decision {
    record Done(TaskProgressed event) implements Decision {}

    /** Each department moves its own tasks only. */
    record NotTheirs(String department) implements Decision {}

    /**
     * It is there already, or past it, or waits for somebody else: somebody was first.
     *
     * @param by null when the service itself brought it there
     */
    record AlreadyThere(TaskState state, String by, Instant at) implements Decision {}

    /** A step in between is missing. */
    record TooEarly(TaskState state, TaskState needed) implements Decision {}

    /** A counter offers a date after the due date that also lies ahead; what can be met earlier is accepted. */
    record NoLaterDate(Instant mustBeAfter) implements Decision {}

    /** Sales has insisted on the date; another counter would go round in circles. */
    record InsistedUpon(Instant dueAt, Insistence insistence) implements Decision {}

    /**
     * Before its point of no return a cancellation is refused for a stated reason only.
     *
     * @param pointOfNoReturn null when it has none
     */
    record ReasonNeeded(Instant pointOfNoReturn) implements Decision {}

    /**
     * What it depends on is not there yet, or will not come.
     *
     * @param first what it waits for
     */
    record Waits(Readiness readiness, List<Predecessor> first) implements Decision {}

    /** Somebody has it; that person, or a lead, hands it over. */
    record TakenAlready(String assignee) implements Decision {}

    /**
     * Work goes to people of the department only.
     *
     * @param to who was named; nobody of them, or more than one
     */
    record NoColleague(String to, Colleagues colleagues) implements Decision {}

    /** @param soFar in words, with what would be news */
    record NothingNew(String soFar) implements Decision {}

    /**
     * Something in the desk's word does not hold.
     *
     * @param field of the word
     * @param message what would hold; reads on from the field's name
     */
    record DoesNotHold(String field, String message) implements Decision {}

    /** What is to be published; a refusal has nothing to tell. */
    default List<TaskProgressed> events() {
        return this instanceof Done done ? List.of(done.event()) : List.of();
    }
}
