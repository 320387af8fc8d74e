package org.kept.fulfilment.capacity.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

import org.kept.fulfilment.capacity.domain.ContendedDay;

/** What was last told of which days. */
@ApplicationScoped
public class ContendedDays {
    private static final String LIMITED = """
            select id from departments
            where (capacity_per_day <> '' or exists (select 1 from contended_days where department = id))
                and (?1 = '' or id = any(string_to_array(?1, ','))) order by id""";
    private static final String ALONE = """
            select pg_try_advisory_xact_lock(hashtextextended('contended days of ' || cast(?1 as text), 7))""";
    private static final String OF = """
            select to_char(day, 'YYYY-MM-DD'), type, contended, tasks, capacity, since, eased_at, revision
            from contended_days where department = ?1 order by day, type""";
    private static final String KEEP = """
            insert into contended_days (department, day, type, contended, tasks, capacity, since, eased_at, revision)
            values (?1, ?2, ?3, ?4, ?5, cast(nullif(cast(?6 as text), '') as integer), ?7,
                cast(nullif(cast(?8 as text), '') as timestamptz), ?9)
            on conflict (department, day, type) do update set contended = excluded.contended, tasks = excluded.tasks,
                capacity = excluded.capacity, since = excluded.since, eased_at = excluded.eased_at,
                revision = excluded.revision""";
    private static final String FORGET = "delete from contended_days where department = ?1 and day < ?2";

    /**
     * Those that have days which can be too short, or had some when others were last told.
     *
     * @param served of which, separated by commas; all for none
     */
    public Uni<List<String>> departments(String served) {
        return Panache.getSession().chain(session -> session.createNativeQuery(LIMITED, String.class)
                .setParameter(1, served)
                .getResultList());
    }

    /** @return whether nobody else looks at the department until the transaction ends */
    public Uni<Boolean> alone(String department) {
        return Panache.getSession().chain(session -> session.createNativeQuery(ALONE, Boolean.class)
                .setParameter(1, department)
                .getSingleResult());
    }

    public Uni<List<ContendedDay>> of(String department) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF, Object[].class)
                        .setParameter(1, department)
                        .getResultList())
                .map(rows -> rows.stream().map(row -> day(department, row)).toList());
    }

    public Uni<Void> keep(List<ContendedDay> days) {
        Uni<Void> kept = Uni.createFrom().voidItem();
        for (ContendedDay one : days) {
            kept = kept.chain(() -> keep(one));
        }
        return kept;
    }

    /** @param today from which on they matter */
    public Uni<Void> forgetBefore(String department, LocalDate today) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FORGET)
                        .setParameter(1, department)
                        .setParameter(2, today)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private Uni<Void> keep(ContendedDay one) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(KEEP)
                        .setParameter(1, one.department())
                        .setParameter(2, one.day())
                        .setParameter(3, one.type())
                        .setParameter(4, one.contended())
                        .setParameter(5, one.tasks())
                        .setParameter(
                                6, one.capacity() == null ? "" : one.capacity().toString())
                        .setParameter(7, one.since())
                        .setParameter(
                                8, one.easedAt() == null ? "" : one.easedAt().toString())
                        .setParameter(9, one.revision())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static ContendedDay day(String department, Object[] row) {
        return new ContendedDay(
                department,
                LocalDate.parse((String) row[0]),
                (String) row[1],
                (Boolean) row[2],
                ((Number) row[3]).intValue(),
                (Integer) row[4],
                instant(row[5]),
                instant(row[6]),
                ((Number) row[7]).longValue());
    }

    private static Instant instant(Object column) {
        return column instanceof OffsetDateTime at ? at.toInstant() : (Instant) column;
    }
}
