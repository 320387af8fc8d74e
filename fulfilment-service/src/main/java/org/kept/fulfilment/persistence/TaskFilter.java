package org.kept.fulfilment.persistence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.kept.fulfilment.domain.TaskState;
import org.kept.fulfilment.persistence.Tasks.Place;

/** Which tasks to list: those for which all holds that was asked for. */
public final class TaskFilter {
    // Literals, not parameters: the indexes of what is open and what can be started hold nothing else.
    private static final String OPEN = "t.state not in (CANCELLED, COMPLETED, FAILED)";
    private static final String UNASSIGNED = OPEN + " and t.work.assignee is null";
    private static final String STARTABLE = "t.state = ACCEPTED and t.readiness = READY";
    private static final String AT_RISK = OPEN
            + " and exists (select 1 from Forecast f where f.commitmentId = t.commitmentId and f.level in (HIGH, CERTAIN))";

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private TaskOrder order = TaskOrder.DUE;

    /** Each: null means any. */
    public TaskFilter department(String id) {
        return is("t.department", id);
    }

    public TaskFilter state(TaskState state) {
        return is("t.state", state);
    }

    public TaskFilter assignee(String person) {
        return is("t.work.assignee", person);
    }

    /** Open, and nobody has it; or somebody has it, or had. */
    public TaskFilter unassigned(Boolean wanted) {
        if (wanted != null) {
            conditions.add(wanted ? UNASSIGNED : "t.work.assignee is not null");
        }
        return this;
    }

    /** Who answers to the customer for it now. */
    public TaskFilter salesperson(String name) {
        return is("t.salesperson", name);
    }

    public TaskFilter account(String id) {
        return is("t.accountId", id);
    }

    public TaskFilter type(String slug) {
        return is("t.terms.type", slug);
    }

    public TaskFilter dueBefore(Instant end) {
        return compare("t.terms.dueAt <", end);
    }

    public TaskFilter open(Boolean wanted) {
        return either(OPEN, wanted);
    }

    /** Accepted, and all that it depends on is there. */
    public TaskFilter startable(Boolean wanted) {
        return either(STARTABLE, wanted);
    }

    /** Whether the forecast says that there is danger. */
    public TaskFilter atRisk(Boolean wanted) {
        return either(AT_RISK, wanted);
    }

    /**
     * In which order.
     *
     * @param place in that order, behind which the page starts; null for the first page
     */
    public TaskFilter by(TaskOrder wanted, Place place) {
        order = wanted;
        if (order == TaskOrder.ANSWER_DUE) {
            conditions.add(order.field() + " is not null");
        }
        if (place != null) {
            values.add(place.at());
            values.add(place.commitmentId());
            conditions.add(
                    "(%s, t.commitmentId) > (?%d, ?%d)".formatted(order.field(), values.size() - 1, values.size()));
        }
        return this;
    }

    String orderBy() {
        return "order by " + order.field() + ", t.commitmentId";
    }

    String where() {
        return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions) + " ";
    }

    Object[] values() {
        return values.toArray();
    }

    private TaskFilter is(String field, Object value) {
        return compare(field + " =", value);
    }

    private TaskFilter compare(String comparison, Object value) {
        if (value != null) {
            values.add(value);
            conditions.add(comparison + " ?" + values.size());
        }
        return this;
    }

    private TaskFilter either(String condition, Boolean wanted) {
        if (wanted != null) {
            conditions.add(wanted ? condition : "not (" + condition + ")");
        }
        return this;
    }
}
