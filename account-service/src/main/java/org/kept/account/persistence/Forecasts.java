package org.kept.account.persistence;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

/** What is expected of the account's open promises; promises as they stand show it. */
@ApplicationScoped
public class Forecasts {
    private static final String FORESEEN = """
            insert into forecasts (commitment_id, revision, level, reason, expected_at)
            values (?1, ?2, ?3, ?4, cast(?5 as timestamptz))
            on conflict (commitment_id) do update set
                revision = excluded.revision, level = excluded.level, reason = excluded.reason,
                expected_at = excluded.expected_at
            where forecasts.revision < excluded.revision""";

    /** @param expectedAt null when it is not expected to be delivered at all */
    public record Forecast(String commitmentId, long revision, String level, String reason, Instant expectedAt) {}

    /** The highest revision counts. */
    public Uni<Void> keep(Forecast forecast) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FORESEEN)
                        .setParameter(1, forecast.commitmentId())
                        .setParameter(2, forecast.revision())
                        .setParameter(3, forecast.level())
                        .setParameter(4, forecast.reason())
                        .setParameter(5, forecast.expectedAt())
                        .executeUpdate())
                .replaceWithVoid();
    }
}
