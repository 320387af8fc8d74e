package org.kept.fulfilment.forecast.rest;

import java.time.Instant;

import org.kept.fulfilment.forecast.domain.Forecast;

/**
 * What is expected of an open task.
 *
 * @param expectedAt absent when it is not to be expected at all
 * @param level {@code none, low, high} or {@code certain}
 * @param score how likely the customer's date is missed, from 0 to 1
 * @param since since when it is at this level
 */
public record ForecastBody(
        Instant expectedAt, String level, double score, String reason, Instant since, Instant assessedAt) {
    /** @return null for null */
    public static ForecastBody of(Forecast forecast) {
        return forecast == null
                ? null
                : new ForecastBody(
                        forecast.expectedAt(),
                        forecast.level().word(),
                        forecast.score(),
                        forecast.reason(),
                        forecast.since(),
                        forecast.assessedAt());
    }
}
