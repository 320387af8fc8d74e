package org.kept.fulfilment.forecast.application;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.chassis.outbox.Outbox;
import org.kept.fulfilment.forecast.domain.ForecastChanged;
import org.kept.fulfilment.forecast.domain.Update;
import org.kept.fulfilment.forecast.messaging.ForecastEvents;
import org.kept.fulfilment.forecast.persistence.ForecastHistory;
import org.kept.fulfilment.forecast.persistence.Forecasts;

/** The one place where a forecast is kept, and becomes an event for the others and a line of the task's timeline. */
@ApplicationScoped
class TellingForecasts {
    private final Forecasts forecasts;
    private final ForecastHistory history;
    private final Outbox outbox;

    TellingForecasts(Forecasts forecasts, ForecastHistory history, Outbox outbox) {
        this.forecasts = forecasts;
        this.history = history;
        this.outbox = outbox;
    }

    /**
     * In the transaction that is open.
     *
     * @return those that were written, and told; the others have changed since they were assessed
     */
    Uni<Set<UUID>> tell(List<Update> updates) {
        return forecasts.write(updates).call(written -> {
            List<ForecastChanged> told = updates.stream()
                    .filter(update -> written.contains(update.forecast().commitmentId()))
                    .flatMap(Update::told)
                    .toList();
            return history.write(told).chain(() -> outbox.publish(ForecastEvents.of(told)));
        });
    }
}
