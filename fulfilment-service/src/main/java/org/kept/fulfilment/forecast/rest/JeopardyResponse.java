package org.kept.fulfilment.forecast.rest;

import java.time.Instant;
import java.util.UUID;

import org.kept.fulfilment.forecast.domain.Forecast;

/** A promise in danger, beside the customer's date. */
record JeopardyResponse(
        UUID commitmentId,
        UUID propositionId,
        String accountId,
        String department,
        Instant customerDueAt,
        ForecastBody forecast) {
    static JeopardyResponse of(Forecast forecast) {
        return new JeopardyResponse(
                forecast.commitmentId(),
                forecast.propositionId(),
                forecast.accountId(),
                forecast.department(),
                forecast.keptUntil(),
                ForecastBody.of(forecast));
    }
}
