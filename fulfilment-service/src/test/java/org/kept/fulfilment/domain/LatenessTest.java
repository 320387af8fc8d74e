package org.kept.fulfilment.domain;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.kept.fulfilment.domain.Lateness.ByThen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LatenessTest {
    @Test
    void who_was_delivered_by_then_stays_so_and_who_never_was_is_in_none() {
        List<Duration> late = List.of(
                Duration.ofHours(-41),
                Duration.ofHours(-8),
                Duration.ZERO,
                Duration.ofSeconds(1),
                Duration.ofHours(81));

        Lateness lateness = Lateness.of(late, 7);

        assertEquals(7, lateness.cases());
        assertEquals(1, by(lateness, -40));
        assertEquals(1, by(lateness, -16));
        assertEquals(2, by(lateness, -8));
        assertEquals(3, by(lateness, 0));
        assertEquals(4, by(lateness, 8));
        assertEquals(4, by(lateness, 80));
        for (int i = 1; i < lateness.delivered().size(); i++) {
            ByThen before = lateness.delivered().get(i - 1);
            ByThen then = lateness.delivered().get(i);
            assertTrue(before.seconds() < then.seconds() && before.commitments() <= then.commitments());
        }
    }

    private static long by(Lateness lateness, int hours) {
        return lateness.delivered().stream()
                .filter(one -> one.seconds() == hours * 3_600L)
                .findAny()
                .orElseThrow()
                .commitments();
    }
}
