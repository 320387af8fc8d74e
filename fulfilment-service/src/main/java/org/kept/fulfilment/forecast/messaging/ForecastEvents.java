package org.kept.fulfilment.forecast.messaging;

import java.util.List;

import org.kept.chassis.outbox.DomainEvent;
import org.kept.fulfilment.forecast.domain.ForecastChanged;

/** Says for what was told of a forecast on which topic and in which form it leaves. */
public final class ForecastEvents {
    private static final String TOPIC = "fulfilment.v1";

    private ForecastEvents() {}

    /** Keyed by the account, as everything that concerns a customer. */
    public static List<DomainEvent> of(List<ForecastChanged> told) {
        return told.stream()
                .map(one -> new DomainEvent(
                        TOPIC, one.forecast().accountId(), JeopardyChanged.TYPE, JeopardyChanged.of(one)))
                .toList();
    }
}
