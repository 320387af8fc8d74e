package org.kept.fulfilment.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.ws.rs.QueryParam;

import org.kept.chassis.identity.Caller;
import org.kept.chassis.rest.Cursor;
import org.kept.chassis.rest.Problems;
import org.kept.fulfilment.domain.Task;
import org.kept.fulfilment.domain.TaskState;
import org.kept.fulfilment.persistence.TaskFilter;
import org.kept.fulfilment.persistence.Tasks.Place;

/** The list's query parameters; what is not understood is a 400 that says what would be. */
public final class ListQuery {
    private static final String BETWEEN = " ";

    @QueryParam("department")
    String department;

    @QueryParam("state")
    String state;

    @QueryParam("open")
    String open;

    @QueryParam("startable")
    String startable;

    @QueryParam("atRisk")
    String atRisk;

    @QueryParam("assignee")
    String assignee;

    @QueryParam("account")
    String account;

    @QueryParam("type")
    String type;

    @QueryParam("dueBefore")
    String dueBefore;

    @QueryParam("limit")
    Integer limit;

    @QueryParam("cursor")
    String cursor;

    TaskFilter toFilter(Caller caller) {
        return new TaskFilter()
                .department(OwnDepartment.orAsked(caller, department))
                .state(state(state))
                .open(flag("open", open))
                .startable(flag("startable", startable))
                .atRisk(flag("atRisk", atRisk))
                .assignee(assignee)
                .account(account)
                .type(type)
                .dueBefore(instant("dueBefore", dueBefore))
                .after(after(cursor));
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

    private static Boolean flag(String name, String word) {
        if (word == null) {
            return null;
        }
        if (!word.equals("true") && !word.equals("false")) {
            throw Problems.malformed(name + " is true or false.");
        }
        return Boolean.valueOf(word);
    }

    private static Instant instant(String name, String written) {
        try {
            return written == null ? null : OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeException notOne) {
            throw Problems.malformed(name + " is a date with its offset, such as 2027-01-15T16:00:00Z.");
        }
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
