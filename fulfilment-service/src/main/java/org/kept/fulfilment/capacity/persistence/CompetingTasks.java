package org.kept.fulfilment.capacity.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

import org.kept.fulfilment.capacity.domain.Contender;
import org.kept.fulfilment.capacity.domain.Tier;
import org.kept.fulfilment.domain.Task;

/**
 * Open tasks by the day on which they fall: when their department expects them, else when they are due; what is late falls
 * on today.
 */
@ApplicationScoped
public class CompetingTasks {
    /** More than a lead could put in an order; of more, the earliest are decided first. */
    public static final int CONTENDERS_MAX = 5_000;

    private static final int LOADS_MAX = 20_000;

    private static final String FALLS_ON =
            "to_char(greatest(coalesce(expected_at, due_at), ?2) at time zone cast(?3 as text), 'YYYY-MM-DD')";
    private static final String WEIGHS = "state not in ('COMPLETED', 'FAILED', 'DECLINED', 'CANCELLED')";

    private static final String LOAD = """
            select %s as day, type, count(*) from tasks
            where department = ?1 and %s group by day, type order by day, type limit ?4""".formatted(FALLS_ON, WEIGHS);

    private static final String CONTENDERS = """
            select cast(commitment_id as text), tasks.account_id, tier,
                cast(extract(epoch from coalesce(customer_due_at, due_at)) * 1000000 as bigint),
                case when value_currency = ?6 then value_minor else 0 end,
                cast(extract(epoch from made_at) * 1000000 as bigint), tasks.revision
            from tasks left join account_tiers on account_tiers.account_id = tasks.account_id
            where department = ?1 and %s and type = ?4 and %s = ?5
            order by due_at, commitment_id limit ?7""".formatted(WEIGHS, FALLS_ON);

    // Who changes one of them right now makes the decision wait for a new look, and nobody waits for the other.
    private static final String TO_DECIDE = """
            select * from tasks where commitment_id = any (cast(string_to_array(?1, ',') as uuid[]))
            for update skip locked""";

    private static final String ONE_AT_A_TIME =
            "select pg_advisory_xact_lock(hashtextextended('capacity of ' || cast(?1 as text), 6))";

    /**
     * Whose tasks, seen when.
     *
     * @param zone IANA
     */
    public record View(String department, String zone, Instant now) {}

    /** How many of a type fall on a day. */
    public record Load(LocalDate day, String type, int tasks) {}

    public Uni<List<Load>> load(View view) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOAD, Object[].class)
                        .setParameter(1, view.department())
                        .setParameter(2, view.now())
                        .setParameter(3, view.zone())
                        .setParameter(4, LOADS_MAX)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Load(
                                LocalDate.parse((String) row[0]), (String) row[1], ((Number) row[2]).intValue()))
                        .toList());
    }

    /** @param currency in which values are compared */
    public Uni<List<Contender>> contenders(View view, LocalDate day, String type, String currency) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CONTENDERS, Object[].class)
                        .setParameter(1, view.department())
                        .setParameter(2, view.now())
                        .setParameter(3, view.zone())
                        .setParameter(4, type)
                        .setParameter(5, day.toString())
                        .setParameter(6, currency)
                        .setParameter(7, CONTENDERS_MAX)
                        .getResultList())
                .map(rows -> rows.stream().map(CompetingTasks::contender).toList());
    }

    /** One decision of a department after the other: two at once could give the same room away twice. */
    public Uni<Void> oneAtATime(String department) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ONE_AT_A_TIME, Object.class)
                        .setParameter(1, department)
                        .getSingleResultOrNull())
                .replaceWithVoid();
    }

    /** Locks those of them that nobody else is changing. */
    public Uni<List<Task>> toDecide(Collection<UUID> ids) {
        String joined = ids.stream().map(UUID::toString).collect(Collectors.joining(","));
        return Panache.getSession().chain(session -> session.createNativeQuery(TO_DECIDE, Task.class)
                .setParameter(1, joined)
                .getResultList());
    }

    private static Contender contender(Object[] row) {
        return new Contender(
                UUID.fromString((String) row[0]),
                (String) row[1],
                Tier.of((String) row[2]),
                instant(row[3]),
                number(row[4]),
                instant(row[5]),
                number(row[6]));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    private static Instant instant(Object micros) {
        long all = number(micros);
        return Instant.ofEpochSecond(Math.floorDiv(all, 1_000_000), Math.floorMod(all, 1_000_000) * 1_000L);
    }
}
