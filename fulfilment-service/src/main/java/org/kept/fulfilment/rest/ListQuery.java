package org.kept.fulfilment.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import org.kept.chassis.identity.Caller;
import org.kept.chassis.rest.Cursor;
import org.kept.chassis.rest.Problems;
import org.kept.fulfilment.domain.Task;
import org.kept.fulfilment.domain.TaskState;
import org.kept.fulfilment.persistence.TaskFilter;
import org.kept.fulfilment.persistence.TaskOrder;
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

    @Parameter(description = "true: what is open and nobody has; false: what somebody has, or had")
    @QueryParam("unassigned")
    String unassigned;

    @Parameter(description = "who answers to the customer for it now, by the name of their token")
    @QueryParam("salesperson")
    String salesperson;

    @Parameter(
            description = "dueAt, which holds unless said; or answerDueAt: only what waits for its department's answer,"
                    + " the most urgent first")
    @QueryParam("sort")
    String sort;

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
                .unassigned(flag("unassigned", unassigned))
                .salesperson(salesperson)
                .account(account)
                .type(type)
                .dueBefore(instant("dueBefore", dueBefore))
                .by(order(), after(cursor));
    }

    /** The order goes with it, unless it is the usual one: a cursor of one order is none of another. */
    String keyOf(Task task) {
        TaskOrder order = order();
        return order.of(task) + BETWEEN + task.commitmentId() + (order == TaskOrder.DUE ? "" : BETWEEN + order.word());
    }

    private TaskOrder order() {
        return sort == null
                ? TaskOrder.DUE
                : TaskOrder.of(sort).orElseThrow(() -> Problems.malformed("sort is dueAt or answerDueAt."));
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

    private Place after(String cursor) {
        String key = Cursor.keyOf(cursor);
        if (key == null) {
            return null;
        }
        String[] parts = key.split(BETWEEN);
        String its = parts.length > 2 ? parts[2] : TaskOrder.DUE.word();
        if (parts.length < 2 || !its.equals(order().word())) {
            throw Cursor.malformed(cursor);
        }
        try {
            return new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            throw Cursor.malformed(cursor);
        }
    }
}
