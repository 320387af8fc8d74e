package org.kept.segmentation.streams;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.kept.segmentation.domain.Adoption;
import org.kept.segmentation.domain.BookProgress;
import org.kept.segmentation.domain.Segmentation;
import org.kept.segmentation.domain.Tick;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The heads of the two changelogs: what fits, and those of a version that did not know who gave its ticks. */
class HeadsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 2, 28);
    private static final byte QUIET = 1;

    /** The brokers' default for a record, less what leads it. */
    private static final int RECORD_BYTES_MAX = 1_000_000;

    @Test
    void a_ranking_from_before_ticks_said_who_gave_them_waits_until_its_books_have_had_one_that_does() {
        SegmentationContent content = new SegmentationContent(Replay.POLICY, 1);
        ByteBuffer head = ByteBuffer.allocate(400).putInt(1).putInt(0);
        putProgress(head);
        putPolicy(head);
        putTick(head.putInt(1)); // passed
        putTick(head.putInt(1)); // the last one
        head.putInt(0).putInt(Integer.MIN_VALUE).putLong(0).putLong(0).putInt(0); // under way, choices, summaries

        content.restoreHead(head.flip());

        assertFalse(head.hasRemaining());
        Segmentation restored = content.segmentation().unguarded();
        assertEquals(DAY, restored.businessDate());
        assertFalse(restored.books().areReady());
        assertEquals(5, restored.ticksTo(DAY, DAY.plusDays(1)).get(0).number(), "it goes on with its own numbers");
        restored.report(0, new BookProgress(5, DAY.plusDays(1), DAY, DAY, 7, 0, 0, false, true), change -> {});
        assertTrue(restored.books().areReady());
        assertEquals(DAY.plusDays(1), restored.businessDate());
    }

    @Test
    void a_book_from_before_ticks_said_who_gave_them_has_had_none_of_its_own() {
        OrderBookContent content = new OrderBookContent(Replay.HISTORY_DAYS);
        ByteBuffer head = ByteBuffer.allocate(200);
        putProgress(head);
        putPolicy(head.putInt(12));

        content.restoreHead(head.flip());

        BookProgress progress = content.book().unguarded().progress();
        assertEquals(new BookProgress(4, DAY, DAY, DAY, 7, 0, 0, false, false), progress);
        assertEquals(12, content.book().unguarded().nextNumber());
        assertEquals(Replay.POLICY, content.book().unguarded().policy().orElseThrow());
    }

    @Test
    void as_many_adopted_ticks_as_can_be_under_way_fit_into_the_rankings_head() {
        SegmentationContent content = new SegmentationContent(Replay.POLICY, 2);
        Segmentation segmentation = content.segmentation().unguarded();
        long number = 0;
        boolean more = true;
        while (more) {
            try {
                Adoption.of(new Tick(++number, DAY, Replay.POLICY, List.of(), false), segmentation);
            } catch (IllegalStateException noMore) {
                more = false;
            }
        }

        assertTrue(number > 10_000, "years of days: " + number);
        assertTrue(content.head().length < RECORD_BYTES_MAX, "bytes: " + content.head().length);
    }

    private static void putProgress(ByteBuffer to) {
        int day = (int) DAY.toEpochDay();
        to.putLong(4).putInt(day).putInt(day).putInt(day);
        to.putLong(7).putLong(0).putLong(0).put(QUIET);
    }

    private static void putTick(ByteBuffer to) {
        putPolicy(to.putLong(4).putInt((int) DAY.toEpochDay()));
        to.putInt(0).put((byte) 0);
    }

    /** Version, days, two tenths, currency. */
    private static void putPolicy(ByteBuffer to) {
        to.putLong(1).putInt(365).putInt(2).putInt(10);
        to.putShort((short) 3).put("USD".getBytes(StandardCharsets.UTF_8));
    }
}
