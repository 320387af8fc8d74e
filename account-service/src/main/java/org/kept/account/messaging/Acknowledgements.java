package org.kept.account.messaging;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * Counts the brokers' answers to many records. Completes when every record is acknowledged and {@link #noMore} was
 * called; fails with the first failure, without waiting for the others. Safe for the sending and the answering thread.
 */
final class Acknowledgements implements Callback {
    private final AtomicInteger awaited = new AtomicInteger(1);
    private final CompletableFuture<Void> all = new CompletableFuture<>();

    void oneMore() {
        awaited.incrementAndGet();
    }

    CompletionStage<Void> noMore() {
        countDown();
        return all;
    }

    boolean haveFailed() {
        return all.isCompletedExceptionally();
    }

    @Override
    public void onCompletion(RecordMetadata metadata, Exception failure) {
        if (failure != null) {
            all.completeExceptionally(failure);
        } else {
            countDown();
        }
    }

    private void countDown() {
        if (awaited.decrementAndGet() == 0) {
            all.complete(null);
        }
    }
}
