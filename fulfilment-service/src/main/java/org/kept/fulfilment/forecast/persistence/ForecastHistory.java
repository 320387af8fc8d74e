package org.kept.fulfilment.forecast.persistence;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

import org.kept.fulfilment.forecast.domain.Forecast;
import org.kept.fulfilment.forecast.domain.ForecastChanged;
import org.kept.fulfilment.persistence.StoredJson;

/** What was told of forecasts, for the tasks' timelines: written with each telling, in its transaction. */
@ApplicationScoped
public class ForecastHistory {
    private static final int ENTRIES_MAX = 500;

    private static final String WRITE = """
            insert into forecast_history (commitment_id, revision, at, what, why, detail)
            select "commitmentId", revision, at, what, why, detail
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as told
                ("commitmentId" uuid, revision bigint, at timestamptz, what text, why text, detail jsonb)""";

    private static final String READ = """
            select cast(row_to_json(entry) as text)
            from (select commitment_id as "commitmentId", revision, at, what, why, detail from forecast_history
                where commitment_id = ?1 order by revision desc limit ?2) entry""";

    private final StoredJson json;

    ForecastHistory(StoredJson json) {
        this.json = json;
    }

    /**
     * One line.
     *
     * @param revision of the forecast, not of the task
     * @param what {@code jeopardyRaised, jeopardyChanged, jeopardyCleared} or {@code jeopardyMoved}
     */
    public record Entry(
            UUID commitmentId, long revision, Instant at, String what, String why, Map<String, Object> detail) {
        static Entry of(ForecastChanged told) {
            Forecast forecast = told.forecast();
            Map<String, Object> detail = new LinkedHashMap<>();
            detail.put("level", forecast.level().word());
            detail.put("score", forecast.score());
            put(detail, "expectedAt", forecast.expectedAt());
            put(detail, "expectedBefore", told.expectedBefore());
            String what = "jeopardy" + Character.toUpperCase(told.change().charAt(0))
                    + told.change().substring(1);
            return new Entry(
                    forecast.commitmentId(),
                    forecast.revision(),
                    forecast.assessedAt(),
                    what,
                    forecast.reason(),
                    detail);
        }

        private static void put(Map<String, Object> detail, String name, Instant at) {
            if (at != null) {
                detail.put(name, at.toString());
            }
        }
    }

    public Uni<Void> write(List<ForecastChanged> told) {
        if (told.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        String entries = json.write(told.stream().map(Entry::of).toList());
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(WRITE)
                        .setParameter(1, entries)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** The latest five hundred, the last one first. */
    public Uni<List<Entry>> of(UUID commitmentId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(READ, String.class)
                        .setParameter(1, commitmentId)
                        .setParameter(2, ENTRIES_MAX)
                        .getResultList())
                .map(rows ->
                        rows.stream().map(row -> json.read(row, Entry.class)).toList());
    }
}
