package org.kept.fulfilment.webhooks.application;

import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;

import org.kept.chassis.persistence.Transactions;
import org.kept.fulfilment.webhooks.persistence.Queue;

/** What operations see: attempts by what came of them, and how old the oldest message is that waits. */
@ApplicationScoped
class Outcomes {
    private final MeterRegistry metrics;
    private final Queue queue;
    private final Transactions transactions;
    private final AtomicLong ageSeconds = new AtomicLong();

    Outcomes(MeterRegistry metrics, Queue queue, Transactions transactions) {
        this.metrics = metrics;
        this.queue = queue;
        this.transactions = transactions;
        metrics.gauge("kept.webhooks.queue.age.seconds", ageSeconds);
    }

    /** @param outcome delivered, postponed, failed or gone */
    void count(String outcome) {
        metrics.counter("kept.webhooks.attempts", "outcome", outcome).increment();
    }

    /** Each instance says the same of the one queue. */
    @Scheduled(
            every = "15s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> measure() {
        return transactions
                .run(queue::age)
                .invoke(age -> ageSeconds.set(age.toSeconds()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }
}
