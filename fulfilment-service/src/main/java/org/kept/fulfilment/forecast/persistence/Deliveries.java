package org.kept.fulfilment.forecast.persistence;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

import org.kept.fulfilment.forecast.domain.Delivery;

/** What the departments have delivered lately, as the model learns from it. */
@ApplicationScoped
public class Deliveries {
    private static final String LATEST = """
            select d.id, one.type, greatest(one.acknowledged_at, awaited.there_at), begun.at, one.completed_at
            from departments d
            cross join lateral (
                select commitment_id, type, acknowledged_at, completed_at, depends_on from tasks
                where department = d.id and kept is not null and state = 'COMPLETED'
                    and coalesce(completed_at, due_at) > $1 and coalesce(completed_at, due_at) <= $2
                order by coalesce(completed_at, due_at) desc limit $3) one
            left join lateral (
                select max(p.completed_at) as there_at from tasks p
                where cardinality(one.depends_on) > 0 and p.commitment_id = any (one.depends_on)) awaited on true
            left join lateral (
                select max(h.at) as at from task_history h
                where h.commitment_id = one.commitment_id and h.what in ('started', 'resumed')) begun on true""";

    private final Pool database;

    Deliveries(Pool database) {
        this.database = database;
    }

    /** By department; of each the latest ones within the window, up to that many. */
    public Uni<Map<String, List<Delivery>>> latest(Duration window, Instant now, int ofEachMax) {
        return database.preparedQuery(LATEST)
                .execute(Tuple.of(at(now.minus(window)), at(now), ofEachMax))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.groupingBy(
                                row -> row.getString(0),
                                Collectors.mapping(Deliveries::delivery, Collectors.toList()))));
    }

    private static Delivery delivery(Row row) {
        OffsetDateTime begun = row.getOffsetDateTime(3);
        return new Delivery(
                row.getString(1),
                row.getOffsetDateTime(2).toInstant(),
                begun == null ? null : begun.toInstant(),
                row.getOffsetDateTime(4).toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
