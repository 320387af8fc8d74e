package org.kept.fulfilment.webhooks.rest;

import org.kept.chassis.rest.Problems;
import org.kept.fulfilment.webhooks.application.AddingWebhooks.Addition;
import org.kept.fulfilment.webhooks.domain.Webhook;

/** Says in HTTP why a webhook was not added, and what would help. */
final class Refusals {
    private Refusals() {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem when it is not; thrown in a transaction, it rolls back */
    static Webhook unlessAdded(Addition addition, String department) {
        if (addition instanceof Addition.Added added) {
            return added.webhook();
        }
        if (addition instanceof Addition.NoSuchDepartment) {
            throw Problems.notFound("There is no department '" + department + "'.");
        }
        if (addition instanceof Addition.TooMany many) {
            throw Problems.conflict(
                    "too-many-webhooks",
                    "A department has at most " + many.max() + " webhooks: change one, or remove one first.");
        }
        throw Problems.conflict(
                "webhooks-not-set-up",
                "This installation has no key to make secrets of: have kept.webhooks.key set, then try again.");
    }
}
