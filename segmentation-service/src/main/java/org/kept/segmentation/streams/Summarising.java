package org.kept.segmentation.streams;

import java.time.Duration;
import java.util.Optional;

import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;

import org.kept.segmentation.domain.Summaries;
import org.kept.segmentation.domain.SummariesDue;
import org.kept.segmentation.messaging.BookMessages;

/** Tells, between orders, the summaries of all accounts that a book owes for a choice of the rising accounts. */
final class Summarising {
    /** So long accounts are looked at, and then orders have their turn. */
    private static final Duration AT_ONCE_MAX = Duration.ofMillis(2);

    private static final Duration APART = Duration.ofMillis(50);

    /** While orders are late, it is done once in so many times: an import that lasts for hours must not keep it back. */
    private static final int TIMES_WHILE_LATE = 8;

    private final ProcessorContext<?, ?> context;
    private final Summaries summaries;
    private final BookMessages messages;
    private final Commits commits;
    private Cancellable scheduled;
    private int putOff;

    Summarising(ProcessorContext<?, ?> context, Summaries summaries, BookMessages messages, Commits commits) {
        this.context = context;
        this.summaries = summaries;
        this.messages = messages;
        this.commits = commits;
    }

    /** Until nothing is due. */
    void goOn() {
        if (scheduled == null && summaries.due().isPresent()) {
            scheduled = context.schedule(APART, PunctuationType.WALL_CLOCK_TIME, now -> some());
        }
    }

    private void some() {
        if (commits.areLate() && ++putOff % TIMES_WHILE_LATE != 0) {
            return;
        }
        long end = System.nanoTime() + AT_ONCE_MAX.toNanos();
        Optional<SummariesDue> due = summaries.due();
        while (due.isPresent() && System.nanoTime() < end) {
            long choice = due.get().tick();
            summaries.next(summary -> messages.add(choice, summary));
            due = summaries.due();
            if (due.isEmpty()) {
                messages.addSummarised(choice);
            }
        }
        if (due.isEmpty()) {
            stop();
        }
    }

    void stop() {
        if (scheduled != null) {
            scheduled.cancel();
            scheduled = null;
        }
    }
}
