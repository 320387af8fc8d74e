package org.kept.fulfilment.forecast.persistence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;

import org.kept.fulfilment.domain.TaskState;
import org.kept.fulfilment.forecast.domain.Forecast;
import org.kept.fulfilment.forecast.domain.Level;
import org.kept.fulfilment.forecast.domain.OpenTask;

/**
 * Open tasks with what is expected of them, as the model reads them: many at a time, by plain SQL, outside of any session
 * and transaction. What has changed since is noticed when forecasts are {@link Forecasts#write written}.
 */
@ApplicationScoped
public class OpenTasks {
    private static final String READ = """
            select t.commitment_id, t.proposition_id, t.account_id, t.department, t.type, t.revision, t.state,
                t.depends_on, awaited.lost, coalesce(t.customer_due_at, t.due_at), t.time_zone,
                greatest(t.acknowledged_at, awaited.there_at), t.state_since,
                coalesce(t.counter_due_at, t.expected_at), t.reason_text,
                f.kept_until, f.expected_at, f.level, f.score, f.since, f.revision
            from tasks t
            left join forecasts f on f.commitment_id = t.commitment_id
            left join lateral (
                select max(p.completed_at) as there_at,
                    (array_agg(p.commitment_id) filter (where p.state in ('FAILED', 'CANCELLED')))[1] as lost
                from tasks p
                where cardinality(t.depends_on) > 0 and p.commitment_id = any (t.depends_on)) awaited on true
            where t.state not in ('CANCELLED', 'COMPLETED', 'FAILED')""";
    private static final String OF = READ + " and t.proposition_id = any ($1)";
    private static final String AFTER =
            READ + " and ($1::uuid is null or t.proposition_id > $1) order by t.proposition_id limit $2";

    private final Pool database;

    OpenTasks(Pool database) {
        this.database = database;
    }

    /** @param forecast null when it was never assessed */
    public record Known(OpenTask task, Forecast forecast) {}

    /** All open ones of these propositions. */
    public Uni<List<Known>> of(Collection<UUID> propositions) {
        return database.preparedQuery(OF)
                .execute(Tuple.of(propositions.toArray(UUID[]::new)))
                .map(OpenTasks::known);
    }

    /**
     * By proposition.
     *
     * @param proposition behind which to begin; null for the first
     */
    public Uni<List<Known>> after(UUID proposition, int countMax) {
        return database.preparedQuery(AFTER)
                .execute(Tuple.of(proposition, countMax))
                .map(OpenTasks::known);
    }

    private static List<Known> known(RowSet<Row> rows) {
        return rows.stream().map(row -> known(row)).toList();
    }

    private static Known known(Row row) {
        OpenTask task = new OpenTask(
                row.getUUID(0),
                row.getUUID(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                TaskState.valueOf(row.getString(6)),
                List.of(row.getArrayOfUUIDs(7)),
                row.getUUID(8),
                instant(row, 9),
                row.getString(10),
                instant(row, 11),
                instant(row, 12),
                instant(row, 13),
                row.getString(14));
        return new Known(task, row.getString(17) == null ? null : forecast(task, row));
    }

    private static Forecast forecast(OpenTask task, Row row) {
        return Forecast.kept(
                task,
                instant(row, 15),
                instant(row, 16),
                Level.valueOf(row.getString(17)),
                row.getDouble(18),
                instant(row, 19),
                row.getLong(20));
    }

    private static Instant instant(Row row, int column) {
        OffsetDateTime at = row.getOffsetDateTime(column);
        return at == null ? null : at.toInstant();
    }
}
