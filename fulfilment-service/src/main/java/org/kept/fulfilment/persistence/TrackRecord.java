package org.kept.fulfilment.persistence;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

import org.kept.fulfilment.domain.Department;
import org.kept.fulfilment.domain.Measured;

/** Reads from the tasks how a department has done and what it has to do. Reads only, and no more than what is bounded. */
@ApplicationScoped
public class TrackRecord {
    /** Types of promises that are told of, of each department: those with the most cases. */
    static final int TYPES_MAX = 50;

    // More would not move a quantile by what anybody could tell.
    private static final int LATEST_MAX = 1_000;

    private static final String DECIDED = """
            select type, count(*), count(*) filter (where kept) from tasks
            where department = ?1 and kept is not null
            and coalesce(completed_at, due_at) > ?2 and coalesce(completed_at, due_at) <= ?3
            group by type order by count(*) desc, type limit ?4""";

    private static final String SETTLED = """
            select type, cast(extract(epoch from acknowledged_at) * 1000 as bigint),
                cast(extract(epoch from completed_at) * 1000 as bigint),
                cast(extract(epoch from coalesce(customer_due_at, due_at)) * 1000 as bigint), kept
            from (
                select type, acknowledged_at, completed_at, customer_due_at, due_at, kept,
                    row_number() over (partition by type
                        order by coalesce(completed_at, due_at) desc, commitment_id) as nth
                from tasks
                where department = ?1 and kept is not null
                and coalesce(completed_at, due_at) > ?2 and coalesce(completed_at, due_at) <= ?3
                and type = any (string_to_array(cast(?5 as text), ','))
            ) latest
            where nth <= ?4""";

    // What is declined, cancelled, failed or delivered weighs on no day any more. What is expected on another day than
    // it was
    // due weighs on that one: a lead may have moved it, because the day was too short.
    private static final String OPEN = """
            select to_char(greatest(coalesce(expected_at, due_at), ?2) at time zone cast(?4 as text), 'YYYY-MM-DD') as day,
                type, count(*) from tasks
            where department = ?1 and state not in ('COMPLETED', 'FAILED', 'DECLINED', 'CANCELLED')
                and coalesce(expected_at, due_at) < ?3
            group by day, type order by day, type limit ?5""";

    /** What is decided of a type of promise. */
    public record Decided(String type, long cases, long onTime) {}

    /**
     * @param from when the department got it
     * @param to when it was delivered; null when it was not
     * @param dueAt what the customer was told
     */
    public record Settled(String type, Instant from, Instant to, Instant dueAt, boolean kept) {}

    /** Those with the most cases first. */
    public Uni<List<Decided>> decided(String department, Duration window, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(DECIDED, Object[].class)
                        .setParameter(1, department)
                        .setParameter(2, now.minus(window))
                        .setParameter(3, now)
                        .setParameter(4, TYPES_MAX)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Decided((String) row[0], number(row[1]), number(row[2])))
                        .toList());
    }

    /** Of each of these types the latest thousand. */
    public Uni<List<Settled>> settled(String department, List<String> types, Duration window, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SETTLED, Object[].class)
                        .setParameter(1, department)
                        .setParameter(2, now.minus(window))
                        .setParameter(3, now)
                        .setParameter(4, LATEST_MAX)
                        .setParameter(5, String.join(",", types))
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Settled(
                                (String) row[0],
                                instant(row[1]),
                                row[2] == null ? null : instant(row[2]),
                                instant(row[3]),
                                (Boolean) row[4]))
                        .toList());
    }

    /** By the department's own days. */
    public Uni<List<Measured.Load>> open(Department department, Duration ahead, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OPEN, Object[].class)
                        .setParameter(1, department.id())
                        .setParameter(2, now)
                        .setParameter(3, now.plus(ahead))
                        .setParameter(4, department.timeZone())
                        .setParameter(5, Measured.LOADS_MAX)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row ->
                                new Measured.Load(LocalDate.parse((String) row[0]), (String) row[1], number(row[2])))
                        .toList());
    }

    private static Instant instant(Object column) {
        return Instant.ofEpochMilli(number(column));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
