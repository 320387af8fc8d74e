package org.kept.fulfilment.escalation.persistence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;

import org.kept.fulfilment.domain.Task;
import org.kept.fulfilment.escalation.domain.ResponseClock;

/**
 * The clocks that run. Locks are taken in one order, so nobody waits in a circle: the task, the department's calendar,
 * the clock.
 */
@ApplicationScoped
public class ResponseClocks implements PanacheRepositoryBase<ResponseClock, UUID> {
    // Tasks that somebody holds are being answered, or are another instance's to handle.
    private static final String TASKS_OF_DUE = """
            select t.* from response_clocks c join tasks t on t.commitment_id = c.commitment_id
            where c.next_at <= now() and (?1 = '' or t.department = any(string_to_array(?1, ',')))
            order by c.next_at
            limit ?2
            for update of t skip locked""";
    private static final String READ_CALENDAR = """
            select 1 from (
                select pg_advisory_xact_lock_shared(hashtextextended('response-clocks ' || cast(?1 as text), 0))) held""";
    private static final String CHANGE_CALENDAR = """
            select 1 from (
                select pg_advisory_xact_lock(hashtextextended('response-clocks ' || cast(?1 as text), 0))) held""";
    // As its index has it.
    private static final String TOLD =
            " and cast(sql('string_to_array(?, chr(10)) @> array[cast(? as text)]', c.told, ?%d) as Boolean) = true";
    private static final String WAKE = "update response_clocks set next_at = now() where department = ?1";

    /** A clock with steps done, and the task that waits. */
    public record Escalated(ResponseClock clock, Task task) {}

    /** A place in the list's order: who was asked first, then by id. */
    public record Place(Instant askedAt, UUID commitmentId) {
        public static Place of(Escalated one) {
            return new Place(one.clock().askedAt(), one.clock().commitmentId());
        }
    }

    /**
     * Locks the tasks of up to {@code countMax} clocks that are due; whether they still are, {@link #due} tells.
     *
     * @param served the departments of which, separated by commas; all for none
     */
    public Uni<List<Task>> tasksOfDue(String served, int countMax) {
        return Panache.getSession().chain(session -> session.createNativeQuery(TASKS_OF_DUE, Task.class)
                .setParameter(1, served)
                .setParameter(2, countMax)
                .getResultList());
    }

    /**
     * Looks again, once the tasks are locked: another instance may have handled them in between.
     *
     * @param commitments at least one, whose tasks are locked
     */
    public Uni<List<ResponseClock>> due(Collection<UUID> commitments, Instant now) {
        return find("commitmentId in ?1 and nextAt <= ?2 order by nextAt", commitments, now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** @param commitments at least one, whose tasks are locked */
    public Uni<List<ResponseClock>> of(Collection<UUID> commitments) {
        return find("commitmentId in ?1", commitments)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    public Uni<Void> stop(Collection<UUID> commitments) {
        return commitments.isEmpty()
                ? Uni.createFrom().voidItem()
                : delete("commitmentId in ?1", commitments).replaceWithVoid();
    }

    /** From here to the end of the transaction nobody changes the department's calendar or ladder. */
    public Uni<Void> readCalendar(String department) {
        return hold(READ_CALENDAR, department);
    }

    /**
     * All clocks of the department are looked at anew, by the calendar and the ladder as this transaction leaves them.
     * Waits for whoever {@linkplain #readCalendar reads} them.
     */
    public Uni<Void> wake(String department) {
        return hold(CHANGE_CALENDAR, department)
                .chain(Panache::getSession)
                .chain(session -> session.createNativeQuery(WAKE)
                        .setParameter(1, department)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /**
     * @param department null for all
     * @param told who has heard of one of the steps; null for anybody
     */
    public Uni<List<Escalated>> open(String department, String told, Place after, int count) {
        List<Object> values = new ArrayList<>();
        StringBuilder query = new StringBuilder("select c, t from ResponseClock c join Task t"
                + " on t.commitmentId = c.commitmentId where c.stepDone > 0");
        if (department != null) {
            values.add(department);
            query.append(" and c.department = ?").append(values.size());
        }
        if (told != null) {
            values.add(told);
            query.append(TOLD.formatted(values.size()));
        }
        if (after != null) {
            values.add(after.askedAt());
            values.add(after.commitmentId());
            query.append(" and (c.askedAt, c.commitmentId) > (?%d, ?%d)".formatted(values.size() - 1, values.size()));
        }
        query.append(" order by c.askedAt, c.commitmentId");
        return Panache.getSession().chain(session -> {
            var select = session.createSelectionQuery(query.toString(), Object[].class)
                    .setMaxResults(count);
            for (int i = 0; i < values.size(); i++) {
                select.setParameter(i + 1, values.get(i));
            }
            return select.getResultList().map(rows -> rows.stream()
                    .map(row -> new Escalated((ResponseClock) row[0], (Task) row[1]))
                    .toList());
        });
    }

    private static Uni<Void> hold(String lock, String department) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(lock, Object.class)
                        .setParameter(1, department)
                        .getSingleResult())
                .replaceWithVoid();
    }
}
