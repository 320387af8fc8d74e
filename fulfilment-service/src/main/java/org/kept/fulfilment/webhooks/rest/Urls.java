package org.kept.fulfilment.webhooks.rest;

import jakarta.enterprise.context.ApplicationScoped;

import org.kept.chassis.rest.Problems;
import org.kept.fulfilment.webhooks.WebhooksConfig;
import org.kept.fulfilment.webhooks.domain.Destination;
import org.kept.fulfilment.webhooks.sending.Addresses;

/** Refuses a URL that nothing could ever be sent to. What its name leads to is looked at with every attempt. */
@ApplicationScoped
class Urls {
    private final Addresses addresses;
    private final WebhooksConfig config;

    Urls(Addresses addresses, WebhooksConfig config) {
        this.addresses = addresses;
        this.config = config;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 that says what is wrong with it */
    void mustBeSound(String url) {
        Destination.objection(url, config.insecure())
                .or(() -> addresses.objection(Destination.of(url).host()))
                .ifPresent(why -> {
                    throw Problems.invalid("url", why);
                });
    }
}
