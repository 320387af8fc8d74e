package org.kept.proposition.feasibility.domain;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import org.kept.proposition.feasibility.domain.Capability.Experience;
import org.kept.proposition.feasibility.domain.Capability.LeadTimes;
import org.kept.proposition.feasibility.domain.Lateness.ByThen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ExpectationTest {
    private static final Policy POLICY = new Policy(0.9, 0.2, 10, 0.9);
    private static final long HOUR = 3_600;

    @Test
    void with_many_cases_it_is_what_was_measured() {
        Expectation expectation = of(new Experience("other", 100_000, 100_000, times(100_000, 10, 20, 40), null));

        assertEquals(0.25, within(expectation, 5), 0.01);
        assertEquals(0.5, within(expectation, 10), 0.01);
        assertEquals(0.65, within(expectation, 15), 0.01);
        assertEquals(0.8, within(expectation, 20), 0.01);
        assertEquals(0.95, within(expectation, 40), 0.01);
        assertEquals(0.975, within(expectation, 80), 0.01);
        assertEquals(10, expectation.median().orElseThrow().toHours());
    }

    @Test
    void without_a_case_it_is_what_the_department_declares() {
        Expectation expectation = of(new Experience("other", 0, 0, null, null));

        assertEquals(0.5, within(expectation, 8), 0.001);
        assertEquals(0.8, within(expectation, 16), 0.001);
        assertEquals(0.9, within(expectation, 32), 0.001);
    }

    @Test
    void a_few_cases_move_it_a_little() {
        double declared = within(of(new Experience("other", 0, 0, null, null)), 8);
        double few = within(of(new Experience("other", 3, 3, times(3, 1, 2, 4), null)), 8);
        double many = within(of(new Experience("other", 300, 300, times(300, 1, 2, 4), null)), 8);

        assertTrue(declared < few && few < many, declared + " " + few + " " + many);
        assertTrue(few - declared < many - few);
    }

    @Test
    void who_breaks_promises_needs_more_time_than_the_work_takes() {
        Expectation expectation = of(new Experience("other", 100_000, 80_000, times(100_000, 10, 20, 40), null));

        assertEquals(0.8, within(expectation, 40), 0.01);
        assertEquals(0.9, within(expectation, 80), 0.01);
        assertEquals(80, expectation.needed(0.9).orElseThrow().toHours(), 1);
    }

    @Test
    void more_time_never_makes_it_less_likely_and_the_least_safe_time_is_the_least() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            long p50 = random.nextInt(100_000);
            long p80 = p50 + random.nextInt(3) * random.nextInt(50_000);
            long p95 = p80 + random.nextInt(3) * random.nextInt(50_000);
            long cases = random.nextInt(1_000);
            Expectation expectation = of(new Experience(
                    "other",
                    cases,
                    (long) (cases * random.nextDouble()),
                    new LeadTimes(Math.max(1, cases), p50, p80, p95),
                    i % 2 == 0 ? null : anyLateness(random)));

            double before = -1;
            for (long seconds = 0; seconds < 400_000; seconds += 1_111) {
                double chance = expectation.within(Duration.ofSeconds(seconds));
                assertTrue(chance >= before - 1e-12 && chance >= 0 && chance <= 1, seconds + ": " + chance);
                before = chance;
            }
            expectation.needed(0.9).ifPresent(needed -> {
                assertTrue(expectation.within(needed) >= 0.9 - 1e-9);
                assertTrue(needed.isZero() || expectation.within(needed.minusSeconds(1)) < 0.9);
            });
        }
    }

    /** Eight of ten are in time; in one department the others come a day late, in the other they never come. */
    @Test
    void how_late_the_late_ones_are_decides_what_more_time_is_worth() {
        Lateness soon = lateness(80_000, 100_000, 100_000);
        Lateness never = lateness(80_000, 80_000, 80_000);
        Expectation dayLate = of(new Experience("other", 100_000, 80_000, times(100_000, 10, 20, 40), soon));
        Expectation lost = of(new Experience("other", 100_000, 80_000, times(100_000, 10, 20, 40), never));
        Expectation untold = of(new Experience("other", 100_000, 80_000, times(100_000, 10, 20, 40), null));

        assertEquals(0.8, within(dayLate, 40), 0.01);
        assertEquals(0.9, within(dayLate, 44), 0.01);
        assertEquals(44, dayLate.needed(0.9).orElseThrow().toHours(), 1);
        assertEquals(0.8, within(lost, 80), 0.01);
        assertEquals(160, lost.needed(0.9).orElseThrow().toHours(), 2);
        assertEquals(80, untold.needed(0.9).orElseThrow().toHours(), 1);
    }

    private static Lateness lateness(long inTime, long aDayLate, long aWeekLate) {
        return new Lateness(
                100_000,
                List.of(new ByThen(0, inTime), new ByThen(8 * HOUR, aDayLate), new ByThen(40 * HOUR, aWeekLate)));
    }

    private static Lateness anyLateness(Random random) {
        long inTime = random.nextInt(100_000);
        long aDayLate = inTime + random.nextInt(100_001 - (int) inTime);
        return lateness(inTime, aDayLate, aDayLate + random.nextInt(100_001 - (int) aDayLate));
    }

    private static double within(Expectation expectation, long hours) {
        return expectation.within(Duration.ofHours(hours));
    }

    private static LeadTimes times(long delivered, long p50, long p80, long p95) {
        return new LeadTimes(delivered, p50 * HOUR, p80 * HOUR, p95 * HOUR);
    }

    private static Expectation of(Experience experience) {
        Capability capability = new Capability(
                "logistics",
                ZoneId.of("UTC"),
                List.of(),
                List.of(),
                Duration.ofHours(16),
                List.of(),
                List.of(experience),
                List.of(),
                List.of());
        return new Expectation(capability, "other", POLICY);
    }
}
