package org.kept.fulfilment.persistence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;

import org.kept.fulfilment.domain.Task;

/** The tasks, by commitment and by due date. */
@ApplicationScoped
public class Tasks implements PanacheRepositoryBase<Task, UUID> {
    // Rows that another instance holds are its own to handle; they are looked at again in the next sweep.
    private static final String PAST_DUE = """
            select * from tasks
            where state not in ('CANCELLED', 'COMPLETED', 'FAILED') and not overdue
                and coalesce(customer_due_at, due_at) < now()
                and (?1 = '' or department = any(string_to_array(?1, ',')))
            order by coalesce(customer_due_at, due_at)
            limit ?2
            for update skip locked""";

    /** A place in a list's order, which is by an instant and then by id. */
    public record Place(Instant at, UUID commitmentId) {}

    /** Locks the row until the transaction ends: of two desks the second sees what the first has done. */
    public Uni<Task> toChange(UUID commitmentId) {
        return findById(commitmentId, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * Locks up to {@code countMax} open tasks whose date, as the customer was told, has passed unnoticed, the longest
     * waiting first.
     *
     * @param departments of which; separated by commas, and all for none
     */
    public Uni<List<Task>> pastDue(String departments, int countMax) {
        return Panache.getSession().chain(session -> session.createNativeQuery(PAST_DUE, Task.class)
                .setParameter(1, departments)
                .setParameter(2, countMax)
                .getResultList());
    }

    /** In the filter's order. */
    public Uni<List<Task>> list(TaskFilter filter, int count) {
        return find("from Task t " + filter.where() + filter.orderBy(), filter.values())
                .range(0, count - 1)
                .list();
    }
}
