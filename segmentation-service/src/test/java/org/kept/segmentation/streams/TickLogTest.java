package org.kept.segmentation.streams;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import org.kept.segmentation.domain.BookProgress;
import org.kept.segmentation.domain.Tick;
import org.kept.segmentation.messaging.BusinessDatePassed;
import org.kept.segmentation.messaging.TickReading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Which ticks a book passes. */
class TickLogTest {
    private static final String OURS = "segmentation-service";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private final HeldUp heldUp = new HeldUp();
    private final TickLog log = new TickLog(OURS, heldUp, new TopicPartition("business-dates.v1", 0));

    @Test
    void its_own_come_one_after_the_other_and_each_once() {
        assertEquals(passed(5, OURS), take(5, OURS, book(4, true)));
        assertEquals(Optional.empty(), take(4, OURS, book(4, true)));
    }

    @Test
    void one_of_its_own_that_was_lost_is_passed_over_but_the_ranking_never_goes_far_ahead() {
        assertEquals(passed(6, OURS), take(6, OURS, book(4, true)));
        assertEquals(
                Optional.of(new TickReading.Poison("The ranking gave no tick 40 after 4")),
                take(40, OURS, book(4, true)));
        assertEquals(
                Optional.of(new TickReading.Poison("The ranking gave no tick 6 after 4")),
                take(6, "another", book(4, false)));
    }

    @Test
    void the_last_ones_of_a_release_that_did_not_say_who_gave_them_are_passed_after_the_update() {
        assertEquals(passed(5, ""), take(5, "", book(4, false)));
        assertEquals(passed(6, OURS), take(6, OURS, book(5, false)));
        assertEquals(
                Optional.of(new TickReading.Poison("The tick does not say which ranking gave it")),
                take(7, "", book(6, true)));
    }

    @Test
    void before_the_first_of_its_own_those_of_another_application_count() {
        assertEquals(passed(5, "another"), take(5, "another", book(0, false)));
        assertEquals(passed(6, "another"), take(6, "another", book(5, false)));
        assertEquals(passed(7, OURS), take(7, OURS, book(6, false)));
        assertEquals(Optional.empty(), take(8, "another", book(7, true)));
    }

    @Test
    void the_ranking_waits_while_there_are_more_of_another_application() {
        heldUp.now = true;
        assertFalse(log.isReady(book(5, false)));
        assertTrue(log.isReady(book(6, true)), "but not once it has given some");

        heldUp.now = false;
        assertTrue(log.isReady(book(5, false)));
    }

    private Optional<TickReading> take(long number, String givenBy, BookProgress book) {
        return log.take(BusinessDatePassed.write(tick(number), givenBy), number, book);
    }

    private static Optional<TickReading> passed(long number, String givenBy) {
        return Optional.of(new TickReading.Readable(tick(number), givenBy));
    }

    private static Tick tick(long number) {
        return new Tick(number, DAY, Replay.POLICY, List.of(), false);
    }

    private static BookProgress book(long tick, boolean hasOwn) {
        return new BookProgress(tick, DAY, DAY, DAY, 1, 0, 0, false, hasOwn);
    }
}
