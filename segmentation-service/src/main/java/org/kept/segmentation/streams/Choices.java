package org.kept.segmentation.streams;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.jboss.logging.Logger;

import org.kept.segmentation.domain.Assessment;
import org.kept.segmentation.domain.Segmentation;

/**
 * Has choices of the rising accounts made on a thread of their own, so that orders do not wait for them. What comes out is
 * taken by the stream thread, and so is committed with what is told of it; what was not taken before a restart is made
 * again.
 */
final class Choices {
    private static final Logger LOG = Logger.getLogger(Choices.class);

    private final Live<Segmentation> live;
    private CompletableFuture<Assessment.Outcome> underWay;

    Choices(Live<Segmentation> live) {
        this.live = live;
        start(live.unguarded().learning());
    }

    /** Takes a choice that has been made, or has the one made that is awaited. For the writer, now and then. */
    void look() {
        if (underWay != null && underWay.isDone()) {
            take();
        } else if (underWay == null) {
            live.unguarded().assessment().ifPresent(assessment -> {
                CompletableFuture<Assessment.Outcome> next = new CompletableFuture<>();
                underWay = next;
                start(() -> next.completeAsync(assessment::make, Runnable::run));
            });
        }
    }

    private void take() {
        CompletableFuture<Assessment.Outcome> done = underWay;
        underWay = null;
        try {
            Assessment.Outcome outcome = done.join();
            live.change(segmentation -> segmentation.take(outcome));
        } catch (CompletionException | CancellationException failed) {
            LOG.warn("The rising accounts could not be chosen; it is tried again", failed);
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "rising-accounts");
        thread.setDaemon(true);
        thread.start();
    }
}
