package org.kept.fulfilment.forecast.persistence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

import org.kept.chassis.persistence.Sql;
import org.kept.fulfilment.forecast.domain.Forecast;
import org.kept.fulfilment.forecast.domain.ForecastChanged;
import org.kept.fulfilment.persistence.StoredJson;

/** What was told of forecasts, for the tasks' timelines: written with each telling, in its transaction. */
@ApplicationScoped
public class ForecastHistory {
    private static final int ENTRIES_MAX = 500;

    private static final String WRITE = """
            insert into forecast_history (commitment_id, revision, at, what, why, detail)
            select id, revision, at, what, why, cast(detail as jsonb)
            from unnest($1::uuid[], $2::bigint[], $3::timestamptz[], $4::text[], $5::text[], $6::text[])
                as told (id, revision, at, what, why, detail)""";

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
        List<Entry> entries = told.stream().map(Entry::of).toList();
        return Sql.change(
                        WRITE,
                        entries.stream().map(Entry::commitmentId).toArray(UUID[]::new),
                        entries.stream().map(Entry::revision).toArray(Long[]::new),
                        entries.stream()
                                .map(entry -> entry.at().atOffset(ZoneOffset.UTC))
                                .toArray(OffsetDateTime[]::new),
                        entries.stream().map(Entry::what).toArray(String[]::new),
                        entries.stream().map(Entry::why).toArray(String[]::new),
                        entries.stream()
                                .map(entry -> json.write(entry.detail()))
                                .toArray(String[]::new))
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
