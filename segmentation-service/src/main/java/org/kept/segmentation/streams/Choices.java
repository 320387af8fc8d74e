package org.kept.segmentation.streams;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.jboss.logging.Logger;

import org.kept.segmentation.domain.Assessment;
import org.kept.segmentation.domain.RisingAccounts;
import org.kept.segmentation.domain.Segmentation;
import org.kept.segmentation.rising.Pace;

/**
 * Has choices of the rising accounts made so that orders do not wait for them: what they are made of is gathered
 * between orders, a little at a time, and the rest is done on a thread of its own, at a pace that leaves them the
 * processors. So is learning anew after a restart what the last choice was made by. What comes out is taken by the
 * stream thread, and so is committed with what is told of it; what was not taken before a restart is made again.
 */
final class Choices {
    private static final Logger LOG = Logger.getLogger(Choices.class);
    private static final Duration GATHERING_MAX = Duration.ofMillis(2);
    private static final Duration BETWEEN_GATHERINGS = Duration.ofMillis(50);

    private final Live<Segmentation> live;
    private final RisingAccounts rising;
    private final ProcessorContext<?, ?> context;
    private Cancellable gathering;
    private CompletableFuture<Assessment.Outcome> underWay;

    Choices(Live<Segmentation> live, ProcessorContext<?, ?> context) {
        this.live = live;
        this.context = context;
        rising = live.unguarded().rising();
        rising.chooseLater();
        Consumer<Pace> learning = rising.learning();
        start(() -> learn(learning));
    }

    private static void learn(Consumer<Pace> learning) {
        try {
            learning.accept(new QuarterOfACore());
        } catch (RuntimeException | Error failed) {
            LOG.warn(
                    "What rising accounts are judged by could not be learned; who is told of one next tries it",
                    failed);
        }
    }

    /** Takes a choice that has been made, or begins with the one that is awaited. For the writer, now and then. */
    void look() {
        if (underWay != null && underWay.isDone()) {
            take();
        } else if (underWay == null && gathering == null && rising.canGather()) {
            gathering = context.schedule(BETWEEN_GATHERINGS, PunctuationType.WALL_CLOCK_TIME, now -> gather());
        }
    }

    private void gather() {
        long end = System.nanoTime() + GATHERING_MAX.toNanos();
        Optional<Assessment> whole = Optional.empty();
        while (rising.canGather() && whole.isEmpty() && System.nanoTime() < end) {
            whole = live.write(segmentation -> segmentation.rising().gatherNext());
        }
        if (whole.isPresent() || !rising.canGather()) {
            stop();
        }
        whole.ifPresent(this::make);
    }

    /** What is gathered next is gathered by who begins anew. */
    void stop() {
        if (gathering != null) {
            gathering.cancel();
            gathering = null;
        }
    }

    private void make(Assessment assessment) {
        CompletableFuture<Assessment.Outcome> next = new CompletableFuture<>();
        underWay = next;
        start(() -> next.completeAsync(() -> assessment.make(new QuarterOfACore()), Runnable::run));
    }

    private void take() {
        CompletableFuture<Assessment.Outcome> done = underWay;
        underWay = null;
        try {
            Assessment.Outcome outcome = done.join();
            live.change(segmentation -> segmentation.rising().take(outcome));
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
