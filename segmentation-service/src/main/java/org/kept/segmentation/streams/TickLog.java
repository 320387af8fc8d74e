package org.kept.segmentation.streams;

import java.util.Optional;

import org.apache.kafka.common.TopicPartition;

import org.kept.segmentation.domain.BookProgress;
import org.kept.segmentation.domain.Ticker;
import org.kept.segmentation.messaging.BusinessDatePassed;
import org.kept.segmentation.messaging.TickReading;

/**
 * The ticks of one partition, and which of them its order book passes: those of its own application's ranking, and before
 * the first of these, those that another application left in the log, so that what happened is repeated as it stands.
 */
final class TickLog {
    private final String applicationId;
    private final Unread unread;
    private final TopicPartition partition;
    private long lastTaken = -1;

    /** For a task that begins. */
    TickLog(String applicationId, Unread unread, TopicPartition partition) {
        this.applicationId = applicationId;
        this.unread = unread;
        this.partition = partition;
        unread.begin(partition);
    }

    /** @return what the book passes, or what is to be set aside; empty where it takes no notice */
    Optional<TickReading> take(byte[] value, long offset, BookProgress book) {
        lastTaken = offset;
        TickReading reading = BusinessDatePassed.read(value);
        if (reading instanceof TickReading.Readable readable) {
            return judge(readable, book);
        }
        return Optional.of(reading);
    }

    /**
     * Of an older release, no tick says who gave it: it may be the last one before the update, so a book that has had none
     * of its own since passes it.
     */
    private Optional<TickReading> judge(TickReading.Readable readable, BookProgress book) {
        long number = readable.tick().number();
        boolean own = isOwn(readable);
        if (book.ready() && readable.givenBy().equals(BusinessDatePassed.NOBODY_SAID)) {
            return Optional.of(new TickReading.Poison("The tick does not say which ranking gave it"));
        }
        // Whoever has had ticks of its own leaves those of others to them; and a number once is enough.
        if (book.ready() && !own || number <= book.tick()) {
            return Optional.empty();
        }
        // A book that begins in a partition that is new, or in a log that lost its oldest ticks, has none before. An
        // own one
        // that was lost is passed over; but the ranking never goes so far ahead of a book.
        int apartMax = own ? Ticker.AHEAD_MAX : 1;
        if (book.tick() > 0 && number > book.tick() + apartMax) {
            return Optional.of(new TickReading.Poison("The ranking gave no tick " + number + " after " + book.tick()));
        }
        return Optional.of(readable);
    }

    boolean isOwn(TickReading.Readable tick) {
        return tick.givenBy().equals(applicationId);
    }

    /** Whether the ranking may give ticks: it has given some, or nothing is left in the log of what others gave. */
    boolean isReady(BookProgress book) {
        return book.ready() || !unread.isAny(partition, lastTaken);
    }
}
