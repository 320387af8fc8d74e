package org.kept.fulfilment.webhooks.application;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import org.jboss.logging.Logger;

import org.kept.chassis.persistence.Transactions;
import org.kept.fulfilment.webhooks.WebhooksConfig;
import org.kept.fulfilment.webhooks.persistence.Queue;
import org.kept.fulfilment.webhooks.persistence.Queue.Claim;
import org.kept.fulfilment.webhooks.persistence.Webhooks;
import org.kept.fulfilment.webhooks.sending.OwnContext;

/**
 * Sends what is due. What is due, and who has it in hand, stands in the database: several instances share the work, and
 * what a dead one had in hand is sent again when its lease has run out, with the same id. Each message goes its own way, so
 * a receiver that hangs holds back its own account and nobody else.
 */
@ApplicationScoped
public class SendingMessages {
    private static final Logger LOG = Logger.getLogger(SendingMessages.class);

    private final Vertx vertx;
    private final Webhooks webhooks;
    private final Queue queue;
    private final SendingOne sendingOne;
    private final Transactions transactions;
    private final WebhooksConfig config;
    private final Semaphore free;
    private final Map<UUID, Look> looks = new ConcurrentHashMap<>();
    private final Map<UUID, String> turns = new ConcurrentHashMap<>();
    private volatile boolean closing;

    private enum Look {
        ONGOING,
        /** What has come up meanwhile may have been overlooked. */
        AGAIN
    }

    SendingMessages(
            Vertx vertx,
            Webhooks webhooks,
            Queue queue,
            SendingOne sendingOne,
            Transactions transactions,
            WebhooksConfig config) {
        this.vertx = vertx;
        this.webhooks = webhooks;
        this.queue = queue;
        this.sendingOne = sendingOne;
        this.transactions = transactions;
        this.config = config;
        this.free = new Semaphore(config.concurrentMax());
    }

    /** A database that is away is no reason to stop: the next look finds what this one has missed. */
    @Scheduled(
            every = "${kept.webhooks.look-every:1s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> sweep() {
        return look().onFailure()
                .invoke(failure -> LOG.warnf("Webhooks wait for the next look: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    /** Begins to send what is due; ends when it has begun, not when it is sent. */
    public Uni<Void> look() {
        return transactions
                .run(queue::webhooksWithWork)
                .invoke(found -> found.forEach(this::beginSome))
                .replaceWithVoid();
    }

    /** What is in hand at the end is sent again by another instance. */
    void close(@Observes ShutdownEvent end) {
        closing = true;
    }

    /** One look at a webhook at a time; who comes meanwhile makes it another. */
    private void beginSome(UUID webhook) {
        if (!closing && looks.merge(webhook, Look.ONGOING, (ongoing, another) -> Look.AGAIN) == Look.ONGOING) {
            int places = takePlaces();
            OwnContext.run(vertx, () -> transactions.run(() -> claim(webhook, places)))
                    .subscribe()
                    .with(claims -> begin(webhook, claims, places), failure -> {
                        LOG.warnf("The webhook %s waits for the next look: %s", webhook, failure.getMessage());
                        begin(webhook, List.of(), places);
                    });
        }
    }

    /** Another instance that is at the same webhook does what is to be done. */
    private Uni<List<Claim>> claim(UUID webhook, int places) {
        Queue.Limits limits =
                new Queue.Limits(places, config.inFlightMax(), config.timeout().plus(config.leaseMargin()));
        return webhooks.toSendTo(webhook)
                .chain(found -> found == null || places == 0
                        ? Uni.createFrom().item(List.of())
                        : queue.claim(found, turns.get(webhook), limits));
    }

    private void begin(UUID webhook, List<Claim> claims, int places) {
        free.release(places - claims.size());
        if (claims.isEmpty()) {
            turns.remove(webhook);
        } else {
            turns.put(webhook, claims.get(claims.size() - 1).account());
        }
        if (looks.remove(webhook) == Look.AGAIN) {
            beginSome(webhook);
        }
        claims.forEach(this::begin);
    }

    private void begin(Claim claim) {
        OwnContext.run(vertx, () -> sendingOne.send(claim))
                .onTermination()
                .invoke(() -> free.release())
                .subscribe()
                .with(
                        sent -> beginSome(claim.webhook()),
                        failure -> LOG.warnf(
                                "The message %s is sent again: %s",
                                claim.message().id(), failure.getMessage()));
    }

    private int takePlaces() {
        int places = 0;
        while (places < config.inFlightMax() && free.tryAcquire()) {
            places++;
        }
        return places;
    }
}
