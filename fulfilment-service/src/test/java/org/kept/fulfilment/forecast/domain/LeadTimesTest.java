package org.kept.fulfilment.forecast.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LeadTimesTest {
    @Test
    void shares_fall_from_one_never_to_nothing_and_lead_back_to_their_time() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            LeadTimes times = random(random);
            double before = 1;
            for (double time = 0; time < 1e7; time = time * 1.3 + 500) {
                double share = times.beyond(time);
                assertTrue(share <= before && share > 0, time + ": " + share + " after " + before);
                before = share;
            }
            for (double share = 0.999; share > 1e-4; share *= 0.7) {
                assertEquals(share, times.beyond(times.exceededBy(share)), 0.02, "round " + round);
            }
        }
    }

    @Test
    void what_has_taken_longer_is_never_expected_earlier() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            LeadTimes times = random(random);
            double before = 0;
            for (double passed = 0; passed < 1e6; passed = passed * 1.2 + 200) {
                double expected = times.doneWithin(passed, 0.5);
                assertTrue(expected >= before - 1e-6 && expected >= passed, round + " at " + passed);
                before = expected;
            }
        }
    }

    @Test
    void what_is_declared_stands_in_until_enough_is_measured() {
        LeadTimes nothing = LeadTimes.of(List.of(), Duration.ofHours(10));
        List<Duration> slow = new ArrayList<>();
        for (int i = 0; i < LeadTimes.ENOUGH; i++) {
            slow.add(Duration.ofHours(100 + i));
        }
        LeadTimes measured = LeadTimes.of(slow, Duration.ofHours(10));

        assertEquals(0.2, nothing.beyond(Duration.ofHours(10).toSeconds()), 0.03);
        assertEquals(0, nothing.cases());
        assertTrue(measured.usual().compareTo(Duration.ofHours(110)) > 0);
        assertTrue(
                LeadTimes.of(slow.subList(0, 5), Duration.ofHours(10)).usual().compareTo(Duration.ofHours(50)) < 0);
    }

    private static LeadTimes random(Random random) {
        List<Duration> times = new ArrayList<>();
        for (int i = random.nextInt(300); i >= 0; i--) {
            times.add(Duration.ofMinutes(Math.round(240 * Math.exp(1.5 * random.nextGaussian()))));
        }
        return LeadTimes.of(times, Duration.ofHours(1 + random.nextInt(40)));
    }
}
