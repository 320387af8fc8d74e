package org.kept.fulfilment.forecast.messaging;

import java.time.Instant;
import java.util.UUID;

import org.kept.fulfilment.forecast.domain.Forecast;
import org.kept.fulfilment.forecast.domain.ForecastChanged;

/** The wire form of {@code org.kept.commitment.jeopardy-changed.v1}: what is expected of a promise that is still open. */
record JeopardyChanged(
        UUID commitmentId,
        UUID propositionId,
        String accountId,
        String department,
        String change,
        String level,
        double score,
        String reason,
        Instant since,
        Instant customerDueAt,
        Instant expectedAt,
        Instant expectedBefore,
        long revision,
        Instant assessedAt) {
    static final String TYPE = "org.kept.commitment.jeopardy-changed.v1";

    static JeopardyChanged of(ForecastChanged told) {
        Forecast forecast = told.forecast();
        return new JeopardyChanged(
                forecast.commitmentId(),
                forecast.propositionId(),
                forecast.accountId(),
                forecast.department(),
                told.change(),
                forecast.level().word(),
                forecast.score(),
                forecast.reason(),
                forecast.since(),
                forecast.keptUntil(),
                forecast.expectedAt(),
                told.expectedBefore(),
                forecast.revision(),
                forecast.assessedAt());
    }
}
