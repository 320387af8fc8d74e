package org.kept.segmentation.streams;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

import static org.awaitility.Awaitility.await;

/** What an engine that was killed leaves undone. */
record OpenWork(long orders, boolean inTransaction) {
    /**
     * To be asked when nobody works on these topics.
     *
     * @param ends where the orders ended when the engine was killed
     */
    static OpenWork leftAt(OwnTopics topics, Admin admin, Map<TopicPartition, Long> ends)
            throws ExecutionException, InterruptedException {
        // What the engine had asked to commit before it died is committed still.
        await().until(() -> transactions(
                        topics, admin, Set.of(TransactionState.PREPARE_COMMIT, TransactionState.PREPARE_ABORT))
                .isEmpty());
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(topics.name())
                .partitionsToOffsetAndMetadata()
                .get();
        long orders = ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - offset(committed.get(end.getKey()))))
                .sum();
        return new OpenWork(
                orders,
                !transactions(topics, admin, Set.of(TransactionState.ONGOING)).isEmpty());
    }

    private static Collection<TransactionListing> transactions(
            OwnTopics topics, Admin admin, Set<TransactionState> states)
            throws ExecutionException, InterruptedException {
        return admin.listTransactions(new ListTransactionsOptions().filterStates(states)).all().get().stream()
                .filter(transaction -> transaction.transactionalId().startsWith(topics.name() + "-"))
                .toList();
    }

    private static long offset(OffsetAndMetadata committed) {
        return committed == null ? 0 : committed.offset();
    }
}
