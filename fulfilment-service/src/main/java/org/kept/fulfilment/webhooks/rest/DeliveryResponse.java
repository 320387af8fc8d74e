package org.kept.fulfilment.webhooks.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.kept.fulfilment.webhooks.persistence.Deliveries.Attempt;
import org.kept.fulfilment.webhooks.persistence.Deliveries.Delivery;

/**
 * A message to a webhook.
 *
 * @param messageId the header {@code webhook-id} of every attempt
 * @param accountId empty for a test, and for what concerns no one account
 * @param attempts how many ever; one that is missing below was cut off when its instance died
 * @param nextAt when it is tried next, unless an older message of its account comes first; absent when it is settled
 * @param latest the latest attempts, up to 50, in their order
 */
record DeliveryResponse(
        UUID id,
        UUID messageId,
        String accountId,
        String type,
        String state,
        Instant occurredAt,
        int attempts,
        Instant nextAt,
        Instant settledAt,
        List<Attempt> latest) {
    static DeliveryResponse of(Delivery delivery) {
        return new DeliveryResponse(
                delivery.id(),
                delivery.messageId(),
                delivery.accountId(),
                delivery.type(),
                delivery.state(),
                delivery.occurredAt(),
                delivery.attempts(),
                delivery.nextAt(),
                delivery.settledAt(),
                delivery.latest() == null ? List.of() : delivery.latest());
    }
}
