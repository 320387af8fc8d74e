package org.kept.fulfilment.webhooks.application;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.fulfilment.persistence.DatabaseClock;
import org.kept.fulfilment.persistence.Departments;
import org.kept.fulfilment.webhooks.WebhooksConfig;
import org.kept.fulfilment.webhooks.domain.Webhook;
import org.kept.fulfilment.webhooks.domain.Webhook.Wish;
import org.kept.fulfilment.webhooks.persistence.Webhooks;

/** A department names another address, up to a limit: each event is sent to each of them. */
@ApplicationScoped
public class AddingWebhooks {
    private final Webhooks webhooks;
    private final Departments departments;
    private final Secrets secrets;
    private final DatabaseClock clock;
    private final WebhooksConfig config;

    AddingWebhooks(
            Webhooks webhooks, Departments departments, Secrets secrets, DatabaseClock clock, WebhooksConfig config) {
        this.webhooks = webhooks;
        this.departments = departments;
        this.secrets = secrets;
        this.clock = clock;
        this.config = config;
    }

    /** What came of it. */
    public sealed interface Addition {
        record Added(Webhook webhook) implements Addition {}

        record NoSuchDepartment() implements Addition {}

        record TooMany(int max) implements Addition {}

        /** This installation has no key to make secrets of. */
        record NoKey() implements Addition {}
    }

    public Uni<Addition> add(String department, Wish wish, String by) {
        if (!secrets.canBeMade()) {
            return Uni.createFrom().item(new Addition.NoKey());
        }
        return departments
                .findById(department)
                .chain(found -> found == null
                        ? Uni.createFrom().item(new Addition.NoSuchDepartment())
                        : addTo(department, wish, by));
    }

    private Uni<Addition> addTo(String department, Wish wish, String by) {
        return webhooks.toAddTo(department)
                .map(there ->
                        there.stream().filter(webhook -> !webhook.isGone()).count())
                .chain(count -> count >= config.perDepartmentMax()
                        ? Uni.createFrom().item(new Addition.TooMany(config.perDepartmentMax()))
                        : clock.now()
                                .chain(now ->
                                        webhooks.persist(new Webhook(UUID.randomUUID(), department, wish, by, now)))
                                .map(Addition.Added::new));
    }
}
