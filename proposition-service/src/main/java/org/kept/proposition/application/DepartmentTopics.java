package org.kept.proposition.application;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;

import org.kept.chassis.persistence.Transactions;
import org.kept.proposition.messaging.CommitmentTopics;
import org.kept.proposition.persistence.SeenTopics;

/**
 * Which departments can be told what they owe. An event for a topic that is not there would keep the events of everybody
 * else from leaving the outbox, so nothing is promised for a department until its topic was seen. What was seen once
 * stays known, over restarts and while Kafka is away; a topic is never taken from a department that owes something.
 */
@ApplicationScoped
public class DepartmentTopics {
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final SeenTopics rows;
    private final CommitmentTopics kafka;
    private final Transactions transactions;

    DepartmentTopics(SeenTopics rows, CommitmentTopics kafka, Transactions transactions) {
        this.rows = rows;
        this.kafka = kafka;
        this.transactions = transactions;
    }

    /**
     * In the session of the caller; writes nothing. Asks Kafka only for what was never seen, and waits for it a second or
     * two at most.
     *
     * @return those whose topic is not there as far as anybody knows
     */
    public Uni<Set<String>> unseen(Set<String> asked) {
        Set<String> unknown = without(asked, seen);
        if (unknown.isEmpty()) {
            return Uni.createFrom().item(unknown);
        }
        return rows.of(unknown).invoke(seen::addAll).chain(() -> askKafka(without(asked, seen)));
    }

    private Uni<Set<String>> askKafka(Set<String> unknown) {
        return unknown.isEmpty()
                ? Uni.createFrom().item(unknown)
                : kafka.thereAre(unknown).invoke(seen::addAll).map(found -> without(unknown, seen));
    }

    /** Remembers what was seen, also of departments that nobody has promised anything for yet. */
    @Scheduled(
            every = "{kept.topics.every}",
            delayed = "{kept.topics.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> remember() {
        return transactions.run(() -> rows.declaredWithout().call(this::unseen).chain(declared -> {
            Set<String> fresh = new HashSet<>(declared);
            fresh.retainAll(seen);
            return fresh.isEmpty() ? Uni.createFrom().voidItem() : rows.add(fresh);
        }));
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new HashSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
