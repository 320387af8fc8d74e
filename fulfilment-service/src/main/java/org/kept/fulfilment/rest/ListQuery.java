package org.kept.fulfilment.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

import org.kept.chassis.identity.Caller;
import org.kept.chassis.identity.Roles;
import org.kept.chassis.rest.Cursor;
import org.kept.chassis.rest.Problems;
import org.kept.fulfilment.domain.Task;
import org.kept.fulfilment.domain.TaskState;
import org.kept.fulfilment.persistence.Tasks.Filter;
import org.kept.fulfilment.persistence.Tasks.Place;

/** Reads the list's query parameters; what is not understood is a 400 that says what would be. */
final class ListQuery {
    private static final String BETWEEN = " ";

    private ListQuery() {}

    /** Who speaks for a department sees its tasks: without asking, and no others. */
    static Filter of(Caller caller, String department, String state, String atRisk, String cursor) {
        String asked = department == null && caller.has(Roles.DEPARTMENT)
                ? caller.department().orElse("")
                : department;
        if (asked != null) {
            caller.mustSpeakFor(asked);
        }
        return new Filter(asked, state(state), truth(atRisk), after(cursor));
    }

    static String keyOf(Task task) {
        return task.dueAt() + BETWEEN + task.commitmentId();
    }

    private static TaskState state(String word) {
        return word == null
                ? null
                : TaskState.of(word)
                        .orElseThrow(() -> Problems.malformed("state is one of "
                                + Arrays.stream(TaskState.values())
                                        .map(TaskState::word)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    private static Boolean truth(String word) {
        if (word != null && !word.equals("true") && !word.equals("false")) {
            throw Problems.malformed("atRisk is true or false.");
        }
        return word == null ? null : Boolean.valueOf(word);
    }

    private static Place after(String cursor) {
        String key = Cursor.keyOf(cursor);
        if (key == null) {
            return null;
        }
        String[] parts = key.split(BETWEEN, 2);
        try {
            return new Place(Instant.parse(parts[0]), UUID.fromString(parts[parts.length - 1]));
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            throw Cursor.malformed(cursor);
        }
    }
}
