package org.kept.fulfilment.forecast.persistence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;

import org.kept.chassis.persistence.Sql;
import org.kept.fulfilment.forecast.domain.Forecast;
import org.kept.fulfilment.forecast.domain.Level;
import org.kept.fulfilment.forecast.domain.Update;

/** The forecasts of open tasks. */
@ApplicationScoped
public class Forecasts implements PanacheRepositoryBase<Forecast, UUID> {
    // Whoever writes second finds another revision than the one that was read, and writes nothing; so does who has read
    // a
    // task that has moved on. In the order of ids, so that two writers wait for each other in one direction only.
    private static final String WRITE = """
            with written as (
                insert into forecasts (commitment_id, proposition_id, account_id, department, kept_until, expected_at,
                    level, score, reason, since, assessed_at, revision)
                select f.id, f.proposition, f.account, f.department, f.kept_until, f.expected_at,
                    f.level, f.score, f.reason, f.since, f.assessed_at, f.revision
                from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::timestamptz[], $6::timestamptz[],
                    $7::text[], $8::double precision[], $9::text[], $10::timestamptz[], $11::timestamptz[],
                    $12::bigint[], $13::bigint[]) as f (id, proposition, account, department, kept_until, expected_at,
                    level, score, reason, since, assessed_at, revision, task_revision)
                join tasks t on t.commitment_id = f.id and t.revision = f.task_revision
                order by f.id
                on conflict (commitment_id) do update set
                    kept_until = excluded.kept_until, expected_at = excluded.expected_at, level = excluded.level,
                    score = excluded.score, reason = excluded.reason, since = excluded.since,
                    assessed_at = excluded.assessed_at, revision = excluded.revision
                where forecasts.revision = excluded.revision - 1
                returning commitment_id)
            select commitment_id from written""";
    private static final String FORGET = """
            delete from forecasts where commitment_id in (
                select f.commitment_id from forecasts f join tasks t on t.commitment_id = f.commitment_id
                where f.proposition_id in ?1 and t.state in ('CANCELLED', 'COMPLETED', 'FAILED')
                order by f.commitment_id for update of f)""";
    // A first forecast may be written just after its task was settled and forgotten.
    private static final String FORGET_LEFT_OVER = """
            delete from forecasts f using tasks t
            where t.commitment_id = f.commitment_id and t.state in ('CANCELLED', 'COMPLETED', 'FAILED')""";

    /**
     * What to list; null means any.
     *
     * @param level when null, every level but {@code NONE}
     */
    public record Filter(String department, Level level, Place after) {}

    /** A place in the list's order, which is by the customer's date and then by id. */
    public record Place(Instant keptUntil, UUID commitmentId) {}

    /** @return the commitments whose forecast is written; the others have changed since they were read */
    public Uni<Set<UUID>> write(List<Update> updates) {
        if (updates.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return Sql.rows(WRITE, columns(updates))
                .map(rows -> rows.stream().map(row -> (UUID) row[0]).collect(Collectors.toSet()));
    }

    private static Object[] columns(List<Update> updates) {
        return new Object[] {
            column(updates, Forecast::commitmentId, UUID[]::new),
            column(updates, Forecast::propositionId, UUID[]::new),
            column(updates, Forecast::accountId, String[]::new),
            column(updates, Forecast::department, String[]::new),
            column(updates, forecast -> at(forecast.keptUntil()), OffsetDateTime[]::new),
            column(updates, forecast -> at(forecast.expectedAt()), OffsetDateTime[]::new),
            column(updates, forecast -> forecast.level().name(), String[]::new),
            column(updates, Forecast::score, Double[]::new),
            column(updates, Forecast::reason, String[]::new),
            column(updates, forecast -> at(forecast.since()), OffsetDateTime[]::new),
            column(updates, forecast -> at(forecast.assessedAt()), OffsetDateTime[]::new),
            column(updates, Forecast::revision, Long[]::new),
            updates.stream().map(Update::taskRevision).toArray(Long[]::new)
        };
    }

    private static <T> T[] column(List<Update> updates, Function<Forecast, T> value, IntFunction<T[]> array) {
        return updates.stream().map(Update::forecast).map(value).toArray(array);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    /** Of whatever is settled; usually nothing. */
    public Uni<Void> forgetLeftOver() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FORGET_LEFT_OVER).executeUpdate())
                .replaceWithVoid();
    }

    /** What is settled is expected no more. */
    public Uni<Void> forgetSettled(Collection<UUID> propositions) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FORGET)
                        .setParameter(1, propositions)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** By commitment; what is settled, or was never assessed, is missing. */
    public Uni<Map<UUID, Forecast>> of(Collection<UUID> commitments) {
        return commitments.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : list("commitmentId in ?1", commitments).map(found -> found.stream()
                        .collect(Collectors.toMap(Forecast::commitmentId, Function.identity())));
    }

    public Uni<List<Forecast>> list(Filter filter, int count) {
        List<String> conditions = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        // Said in both cases: by it the database knows that the small indexes will do.
        conditions.add("level <> NONE");
        if (filter.department() != null) {
            values.add(filter.department());
            conditions.add("department = ?" + values.size());
        }
        if (filter.level() != null) {
            values.add(filter.level());
            conditions.add("level = ?" + values.size());
        }
        if (filter.after() != null) {
            values.add(filter.after().keptUntil());
            values.add(filter.after().commitmentId());
            conditions.add("(keptUntil, commitmentId) > (?%d, ?%d)".formatted(values.size() - 1, values.size()));
        }
        return find(String.join(" and ", conditions) + " order by keptUntil, commitmentId", values.toArray())
                .range(0, count - 1)
                .list();
    }
}
