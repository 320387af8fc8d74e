package org.kept.fulfilment.webhooks.application;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;

import org.kept.chassis.persistence.Transactions;
import org.kept.fulfilment.persistence.DatabaseClock;
import org.kept.fulfilment.webhooks.WebhooksConfig;
import org.kept.fulfilment.webhooks.domain.Reply;
import org.kept.fulfilment.webhooks.domain.RetrySchedule;
import org.kept.fulfilment.webhooks.domain.Secret;
import org.kept.fulfilment.webhooks.domain.Webhook;
import org.kept.fulfilment.webhooks.persistence.Queue;
import org.kept.fulfilment.webhooks.persistence.Queue.Attempt;
import org.kept.fulfilment.webhooks.persistence.Queue.Claim;
import org.kept.fulfilment.webhooks.persistence.Webhooks;
import org.kept.fulfilment.webhooks.sending.Courier;

/** One attempt: read, send, note. No transaction is open while the receiver thinks. */
@ApplicationScoped
class SendingOne {
    private static final Logger LOG = Logger.getLogger(SendingOne.class);

    private final Webhooks webhooks;
    private final Queue queue;
    private final Secrets secrets;
    private final Courier courier;
    private final DatabaseClock clock;
    private final Transactions transactions;
    private final Outcomes outcomes;
    private final RetrySchedule schedule;
    private final Duration disableAfter;

    SendingOne(
            Webhooks webhooks,
            Queue queue,
            Secrets secrets,
            Courier courier,
            DatabaseClock clock,
            Transactions transactions,
            Outcomes outcomes,
            WebhooksConfig config) {
        this.webhooks = webhooks;
        this.queue = queue;
        this.secrets = secrets;
        this.courier = courier;
        this.clock = clock;
        this.transactions = transactions;
        this.outcomes = outcomes;
        this.schedule = new RetrySchedule(config.schedule(), config.jitter(), config.waitMax());
        this.disableAfter = config.disableAfter();
    }

    private record Ready(String url, List<Secret> secrets, Instant now) {}

    Uni<Void> send(Claim claim) {
        return transactions
                .run(() -> webhooks.findById(claim.webhook()).chain(this::ready))
                .chain(ready -> ready == null ? Uni.createFrom().voidItem() : send(claim, ready));
    }

    /** @return null for a webhook that was removed in the meantime */
    private Uni<Ready> ready(Webhook webhook) {
        return webhook == null
                ? Uni.createFrom().nullItem()
                : clock.now().map(now -> new Ready(webhook.url(), secrets.signing(webhook, now), now));
    }

    private Uni<Void> send(Claim claim, Ready ready) {
        long begin = System.nanoTime();
        return courier.send(
                        ready.url(),
                        claim.message().headers(ready.secrets(), ready.now()),
                        claim.message().body())
                .map(reply -> new Attempt(ready.now(), Duration.ofNanos(System.nanoTime() - begin), reply))
                .chain(attempt -> transactions.untilItCommits(() -> note(claim, attempt)));
    }

    private Uni<Void> note(Claim claim, Attempt attempt) {
        Reply reply = attempt.reply();
        if (reply.isSuccess()) {
            return webhooks.gotThrough(claim.webhook())
                    .chain(() -> queue.delivered(claim, attempt))
                    .invoke(() -> outcomes.count("delivered"))
                    .replaceWithVoid();
        }
        return reply.isGone() ? gone(claim, attempt) : notYet(claim, attempt);
    }

    private Uni<Void> gone(Claim claim, Attempt attempt) {
        return webhooks.gone(claim.webhook())
                .chain(() -> queue.failed(claim, attempt))
                .chain(() -> queue.giveUp(claim.webhook()))
                .invoke(() -> {
                    outcomes.count("gone");
                    LOG.warnf("The receiver of the webhook %s has ended it with 410.", claim.webhook());
                });
    }

    /** The account's next message goes on when this one has failed for good: one that is refused for ever stops no other. */
    private Uni<Void> notYet(Claim claim, Attempt attempt) {
        Optional<Duration> wait = schedule.waitAfter(
                claim.tries(),
                attempt.reply().retryAfter(),
                ThreadLocalRandom.current().nextDouble());
        Uni<Boolean> noted =
                wait.isPresent() ? queue.postpone(claim, attempt, wait.get()) : queue.failed(claim, attempt);
        return webhooks.failing(claim.webhook())
                .chain(() -> webhooks.disableIfFailingFor(claim.webhook(), disableAfter))
                .invoke(disabled -> {
                    outcomes.count(wait.isPresent() ? "postponed" : "failed");
                    if (disabled) {
                        LOG.warnf("The webhook %s is disabled: nothing got through to it.", claim.webhook());
                    }
                })
                .chain(() -> noted)
                .replaceWithVoid();
    }
}
