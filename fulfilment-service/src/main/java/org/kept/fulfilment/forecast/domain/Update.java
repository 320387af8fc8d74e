package org.kept.fulfilment.forecast.domain;

import java.time.Instant;
import java.util.stream.Stream;

/**
 * A forecast as it is to be kept.
 *
 * @param change a word of {@link ForecastChanged}; null when nobody is to be told
 * @param taskRevision what the task was when it was assessed: if it has moved since, this is out of date
 */
public record Update(Forecast forecast, String change, Instant expectedBefore, long taskRevision) {
    public Stream<ForecastChanged> told() {
        return change == null ? Stream.empty() : Stream.of(new ForecastChanged(forecast, change, expectedBefore));
    }
}
