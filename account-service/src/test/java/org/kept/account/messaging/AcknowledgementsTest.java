package org.kept.account.messaging;

import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AcknowledgementsTest {
    private final Acknowledgements acknowledgements = new Acknowledgements();

    @Test
    void they_are_complete_when_the_last_one_is_there_and_no_more_are_awaited() {
        acknowledgements.oneMore();
        acknowledgements.onCompletion(null, null);
        acknowledgements.oneMore();
        CompletableFuture<Void> all = acknowledgements.noMore().toCompletableFuture();

        assertFalse(all.isDone());
        acknowledgements.onCompletion(null, null);
        assertTrue(all.isDone());
    }

    @Test
    void the_first_failure_is_told_without_waiting_for_the_others() {
        acknowledgements.oneMore();
        acknowledgements.oneMore();
        acknowledgements.onCompletion(null, new IllegalStateException("away"));

        assertTrue(acknowledgements.haveFailed());
        assertTrue(acknowledgements.noMore().toCompletableFuture().isCompletedExceptionally());
    }

    @Test
    void none_at_all_is_complete() {
        assertTrue(acknowledgements.noMore().toCompletableFuture().isDone());
    }
}
