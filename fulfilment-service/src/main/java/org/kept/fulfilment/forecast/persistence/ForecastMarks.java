package org.kept.fulfilment.forecast.persistence;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

/** What is to be assessed anew, and whose turn it is to assess everything. Both survive every instance. */
@ApplicationScoped
public class ForecastMarks {
    private static final String MARK = """
            insert into forecast_marks (proposition_id)
            select cast(proposition as uuid) from unnest(string_to_array(cast(?1 as text), ',')) as proposition""";
    // What another instance has taken is its own to do.
    private static final String TAKE = """
            with taken as (
                delete from forecast_marks where id in (
                    select id from forecast_marks order by id limit ?1 for update skip locked)
                returning proposition_id)
            select proposition_id from taken""";
    private static final String MARK_OPEN = """
            insert into forecast_marks (proposition_id)
            select distinct proposition_id from tasks
            where department = any (string_to_array(cast(?1 as text), ','))
                and state not in ('CANCELLED', 'COMPLETED', 'FAILED')""";
    private static final String NEXT_CALENDARS = "update forecast_passes set calendars = calendars + 1";
    private static final String CALENDARS = "select calendars from forecast_passes";
    private static final String TURN = """
            update forecast_passes set began_at = clock_timestamp()
            where began_at <= clock_timestamp() - cast(?1 as double precision) * interval '1 millisecond'""";

    /** In the transaction of the change; never waits for anybody. */
    public Uni<Void> mark(Collection<UUID> propositions) {
        String ids = String.join(
                ",", propositions.stream().map(UUID::toString).distinct().toList());
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(MARK).setParameter(1, ids).executeUpdate())
                .replaceWithVoid();
    }

    /** Marks all that is open of these departments, whose calendars others are from now on. In the transaction of the change. */
    public Uni<Void> markCalendarsOf(Collection<String> departments) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(MARK_OPEN)
                        .setParameter(1, String.join(",", departments))
                        .executeUpdate()
                        // Last, for others wait for this row.
                        .chain(() -> session.createNativeQuery(NEXT_CALENDARS).executeUpdate()))
                .replaceWithVoid();
    }

    /** A number that rises with each change of a calendar: what was learned with another one no longer holds. */
    public Uni<Long> calendars() {
        return Panache.getSession().chain(session -> session.createNativeQuery(CALENDARS, Long.class)
                .getSingleResult());
    }

    /** Takes up to {@code countMax} marks away, for this transaction to see to. */
    public Uni<Set<UUID>> take(int countMax) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TAKE, UUID.class)
                        .setParameter(1, countMax)
                        .getResultList())
                .map(LinkedHashSet::new);
    }

    /** @return true for one of all instances, at most once in that time */
    public Uni<Boolean> takeTurn(Duration atMostEvery) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TURN)
                        .setParameter(1, (double) atMostEvery.toMillis())
                        .executeUpdate())
                .map(turns -> turns == 1);
    }
}
