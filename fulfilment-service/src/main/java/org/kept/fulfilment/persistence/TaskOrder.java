package org.kept.fulfilment.persistence;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

import org.kept.fulfilment.domain.Task;

/** By which of its instants tasks are listed, the earliest first, and by id on the same one. */
public enum TaskOrder {
    DUE("dueAt", "t.terms.dueAt", Task::dueAt),
    /** Of those alone that wait for their department's answer: the others have no such instant. */
    ANSWER_DUE("answerDueAt", "t.answerDueAt", Task::answerDueAt);

    private final String word;
    private final String field;
    private final Function<Task, Instant> instant;

    TaskOrder(String word, String field, Function<Task, Instant> instant) {
        this.word = word;
        this.field = field;
        this.instant = instant;
    }

    public static Optional<TaskOrder> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findAny();
    }

    public String word() {
        return word;
    }

    public Instant of(Task task) {
        return instant.apply(task);
    }

    String field() {
        return field;
    }
}
