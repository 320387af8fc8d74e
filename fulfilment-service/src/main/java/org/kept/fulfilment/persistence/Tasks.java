package org.kept.fulfilment.persistence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;

import org.kept.fulfilment.domain.Task;
import org.kept.fulfilment.domain.TaskState;

/** The tasks, by commitment and by due date. */
@ApplicationScoped
public class Tasks implements PanacheRepositoryBase<Task, UUID> {
    // Rows that another instance holds are its own to handle; they are looked at again in the next sweep.
    private static final String PAST_DUE = """
            select * from tasks
            where state not in ('CANCELLED', 'COMPLETED', 'FAILED') and not overdue
                and coalesce(customer_due_at, due_at) < now()
            order by coalesce(customer_due_at, due_at)
            limit ?1
            for update skip locked""";

    private static final String IN_DANGER =
            "exists (select 1 from Forecast f where f.commitmentId = t.commitmentId and f.level in (HIGH, CERTAIN))";

    /**
     * What to list; null means any.
     *
     * @param atRisk whether their forecast says that there is danger
     * @param after the place where the page starts
     */
    public record Filter(String department, TaskState state, Boolean atRisk, Place after) {}

    /** A place in the list's order, which is by due date and then by id. */
    public record Place(Instant dueAt, UUID commitmentId) {
        public static Place of(Task task) {
            return new Place(task.dueAt(), task.commitmentId());
        }
    }

    /** Locks the row until the transaction ends: of two desks the second sees what the first has done. */
    public Uni<Task> toChange(UUID commitmentId) {
        return findById(commitmentId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Locks up to {@code countMax} open tasks whose date, as the customer was told, has passed unnoticed, the longest waiting first. */
    public Uni<List<Task>> pastDue(int countMax) {
        return Panache.getSession().chain(session -> session.createNativeQuery(PAST_DUE, Task.class)
                .setParameter(1, countMax)
                .getResultList());
    }

    public Uni<List<Task>> list(Filter filter, int count) {
        List<String> conditions = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        if (filter.department() != null) {
            values.add(filter.department());
            conditions.add("t.department = ?" + values.size());
        }
        if (filter.state() != null) {
            values.add(filter.state());
            conditions.add("t.state = ?" + values.size());
        }
        if (filter.atRisk() != null) {
            conditions.add(filter.atRisk() ? IN_DANGER : "not " + IN_DANGER);
        }
        if (filter.after() != null) {
            values.add(filter.after().dueAt());
            values.add(filter.after().commitmentId());
            conditions.add("(t.terms.dueAt, t.commitmentId) > (?%d, ?%d)".formatted(values.size() - 1, values.size()));
        }
        String where = conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions) + " ";
        return find("from Task t " + where + "order by t.terms.dueAt, t.commitmentId", values.toArray())
                .range(0, count - 1)
                .list();
    }
}
