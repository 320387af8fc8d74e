package org.kept.fulfilment.forecast.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kept.fulfilment.forecast.domain.Given.CLOCK;
import static org.kept.fulfilment.forecast.domain.Given.NOW;

class ForecastTest {
    private static final Instant DUE = Instant.parse("2027-03-12T16:00:00Z");
    private static final Instant EXPECTED = Instant.parse("2027-03-10T10:00:00Z");

    @Test
    void danger_is_raised_changed_and_cleared() {
        Update quiet = Forecast.first(found(0.1, EXPECTED), NOW);
        Update raised = take(quiet, 0.4, 1);
        Update changed = take(raised, 0.8, 2);
        Update cleared = take(changed, 0.1, 60);

        assertEquals(List.of(), quiet.told().toList());
        assertEquals(
                List.of("raised", "changed", "cleared"), List.of(raised.change(), changed.change(), cleared.change()));
        assertEquals(Level.HIGH, changed.forecast().level());
        assertEquals(4, cleared.forecast().revision());
        assertEquals(NOW.plus(Duration.ofMinutes(60)), cleared.forecast().since());
    }

    @Test
    void a_score_that_trembles_around_any_bound_is_told_once() {
        Random random = new Random(13);
        for (double bound : new double[] {0.35, 0.7, 0.95, 0.2, 0.5, 0.85}) {
            Forecast forecast = Forecast.first(found(bound, EXPECTED), NOW).forecast();
            List<String> told = new ArrayList<>();
            for (int minute = 1; minute < 2_000; minute++) {
                double score = Math.min(1, bound + 0.09 * (random.nextDouble() - 0.5));
                Update update = forecast.take(found(score, EXPECTED), CLOCK, NOW.plus(Duration.ofMinutes(minute)));
                if (update != null) {
                    told.add(update.change());
                    forecast = update.forecast();
                }
            }
            assertTrue(told.size() <= 1, bound + ": " + told);
        }
    }

    @Test
    void a_level_that_has_just_come_stays_for_a_while_but_not_when_the_terms_change() {
        Update raised = Forecast.first(found(0.8, EXPECTED), NOW);
        Assessment otherTerms = new Assessment(
                Given.task(new UUID(1, 1), "logistics", NOW, DUE.plus(Duration.ofDays(30)), List.of()),
                EXPECTED,
                0.1,
                () -> "There is time");

        assertEquals(Level.HIGH, take(raised, 0.1, 10).forecast().level());
        assertEquals(Level.NONE, take(raised, 0.1, 30).forecast().level());
        Update amended = raised.forecast().take(otherTerms, CLOCK, NOW.plus(Duration.ofMinutes(1)));
        assertEquals("cleared", amended.change());
    }

    @Test
    void a_date_is_told_when_it_moved_by_half_a_day_of_work_or_across_the_customers() {
        Forecast quiet = Forecast.first(found(0.1, EXPECTED), NOW).forecast();
        Forecast close = Forecast.first(found(0.1, DUE.minus(Duration.ofMinutes(30))), NOW)
                .forecast();

        assertNull(move(quiet, EXPECTED.plus(Duration.ofHours(3))));
        assertEquals("moved", move(quiet, EXPECTED.plus(Duration.ofDays(1))).change());
        assertEquals(EXPECTED, move(quiet, EXPECTED.plus(Duration.ofDays(1))).expectedBefore());
        assertEquals("moved", move(quiet, null).change());
        assertNull(move(close, DUE.plusSeconds(60)));
        // 17:00 in Berlin is the end of the day: an hour of work later is the next one.
        assertEquals("moved", move(close, Instant.parse("2027-03-15T08:00:00Z")).change());
    }

    private static Update move(Forecast forecast, Instant expected) {
        return forecast.take(found(0.1, expected), CLOCK, NOW.plus(Duration.ofHours(1)));
    }

    private static Update take(Update before, double score, int minutes) {
        return before.forecast().take(found(score, EXPECTED), CLOCK, NOW.plus(Duration.ofMinutes(minutes)));
    }

    private static Assessment found(double score, Instant expected) {
        return new Assessment(
                Given.task(new UUID(1, 1), "logistics", NOW, DUE, List.of()),
                expected,
                score,
                () -> "Little time is left");
    }
}
