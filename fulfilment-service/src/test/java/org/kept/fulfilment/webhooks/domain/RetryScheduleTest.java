package org.kept.fulfilment.webhooks.domain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class RetryScheduleTest {
    private static final double MIDDLE = 0.5;
    private static final RetrySchedule SCHEDULE = new RetrySchedule(
            List.of(Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofHours(10)), 0.1, Duration.ofHours(6));

    @Test
    void each_failed_try_waits_its_own_time_and_after_the_last_there_is_no_other() {
        assertEquals(Optional.of(Duration.ofSeconds(5)), SCHEDULE.waitAfter(1, null, MIDDLE));
        assertEquals(Optional.of(Duration.ofMinutes(5)), SCHEDULE.waitAfter(2, null, MIDDLE));
        assertEquals(Optional.empty(), SCHEDULE.waitAfter(4, null, MIDDLE));
    }

    @Test
    void a_wait_is_a_tenth_shorter_or_longer() {
        assertEquals(Optional.of(Duration.ofMillis(4500)), SCHEDULE.waitAfter(1, null, 0));
        assertEquals(Optional.of(Duration.ofMillis(5500)), SCHEDULE.waitAfter(1, null, 1));
    }

    @Test
    void a_receiver_may_ask_for_more_time_and_not_for_less() {
        assertEquals(Optional.of(Duration.ofMinutes(2)), SCHEDULE.waitAfter(1, Duration.ofMinutes(2), MIDDLE));
        assertEquals(Optional.of(Duration.ofMinutes(5)), SCHEDULE.waitAfter(2, Duration.ofSeconds(1), MIDDLE));
    }

    @Test
    void no_wait_is_beyond_the_limit_whoever_wants_it() {
        assertEquals(Optional.of(Duration.ofHours(6)), SCHEDULE.waitAfter(3, null, MIDDLE));
        assertEquals(Optional.of(Duration.ofHours(6)), SCHEDULE.waitAfter(1, Duration.ofDays(400), MIDDLE));
    }
}
