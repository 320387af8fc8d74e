package org.kept.fulfilment.webhooks.rest;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.chassis.rest.Problems;
import org.kept.fulfilment.webhooks.domain.Webhook;
import org.kept.fulfilment.webhooks.persistence.Webhooks;

/** Finds the webhook that a request means; 404 when its department has none of that id. */
@ApplicationScoped
class Known {
    private final Webhooks webhooks;

    Known(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    Uni<Webhook> toRead(String department, UUID id) {
        return webhooks.of(department, id).map(found -> mustExist(found, department, id));
    }

    /** Locked until the transaction ends. */
    Uni<Webhook> toChange(String department, UUID id) {
        return webhooks.toChange(department, id).map(found -> mustExist(found, department, id));
    }

    /** Locked, too; 409 when its receiver has ended it. */
    Uni<Webhook> toUse(String department, UUID id) {
        return toChange(department, id).invoke(webhook -> {
            if (webhook.isGone()) {
                throw Problems.conflict(
                        "webhook-gone", "Its receiver has ended it with 410 Gone; remove it and add another.");
            }
        });
    }

    private static Webhook mustExist(Webhook found, String department, UUID id) {
        if (found == null) {
            throw Problems.notFound("There is no webhook " + id + "; GET /api/departments/" + department
                    + "/webhooks lists those of the department.");
        }
        return found;
    }
}
