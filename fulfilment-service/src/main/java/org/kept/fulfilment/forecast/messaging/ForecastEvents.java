package org.kept.fulfilment.forecast.messaging;

import java.util.List;

import org.kept.chassis.outbox.DomainEvent;
import org.kept.fulfilment.forecast.domain.ForecastChanged;
import org.kept.fulfilment.messaging.FulfilmentEvents;

/** Says for what was told of a forecast on which topic and in which form it leaves. */
public final class ForecastEvents {
    private ForecastEvents() {}

    /** Keyed by the account, as everything that concerns a customer; each for everybody and for its department. */
    public static List<DomainEvent> of(List<ForecastChanged> told) {
        return told.stream()
                .flatMap(one -> FulfilmentEvents.alsoTo(one.forecast().department(), event(one)))
                .toList();
    }

    private static DomainEvent event(ForecastChanged one) {
        return new DomainEvent(
                FulfilmentEvents.PROGRESS, one.forecast().accountId(), JeopardyChanged.TYPE, JeopardyChanged.of(one));
    }
}
