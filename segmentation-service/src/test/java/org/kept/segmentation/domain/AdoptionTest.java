package org.kept.segmentation.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kept.segmentation.domain.Segmentations.DAY;
import static org.kept.segmentation.domain.Segmentations.POLICY;
import static org.kept.segmentation.domain.Segmentations.report;
import static org.kept.segmentation.domain.Segmentations.restarted;

/** A ranking that begins anew, in a log where another application's ticks stand. */
class AdoptionTest {
    private static final FxRate EARLIER = rate("1.1");
    private static final FxRate LATER = rate("1.2");

    private final Segmentation anew = new Segmentation(POLICY, 2);

    @Test
    void a_tick_that_was_adopted_passes_as_if_it_were_its_own() {
        assertTrue(Adoption.of(tick(1, DAY, POLICY), anew));
        assertFalse(Adoption.of(tick(1, DAY, POLICY), anew), "the other book tells of it, too");

        report(anew, 0, 1);
        assertNull(anew.businessDate());
        report(anew, 1, 1);
        assertEquals(DAY, anew.businessDate());
    }

    @Test
    void its_own_ticks_follow_the_last_one() {
        Adoption.of(tick(7, DAY, POLICY), anew);
        report(anew, 0, 7);
        report(anew, 1, 7);

        assertEquals(
                List.of(tick(8, DAY.plusDays(1), POLICY)),
                anew.ticksTo(DAY, DAY.plusDays(1)).stream()
                        .map(tick -> tick(tick.number(), tick.date(), tick.policy()))
                        .toList());
    }

    @Test
    void a_book_whose_log_begins_later_holds_nobody_up_and_passes_nothing_early() {
        Adoption.of(tick(9, DAY.plusDays(2), POLICY), anew);
        report(anew, 1, 9);
        Adoption.of(tick(7, DAY, POLICY), anew);
        report(anew, 0, 7);
        assertNull(anew.businessDate());

        report(anew, 0, 9);
        assertEquals(DAY.plusDays(2), anew.businessDate());
    }

    @Test
    void a_first_tick_that_brings_a_choice_brings_none() {
        Adoption.of(new Tick(5, DAY, POLICY, List.of(), true), anew);
        report(anew, 0, 5);
        report(anew, 1, 5);

        assertNull(anew.rising().awaited());
    }

    @Test
    void its_policy_holds_whatever_this_one_would_begin_with() {
        SegmentationPolicy other = SegmentationPolicy.of(1, 90, new BigDecimal("0.5"), POLICY.reportingCurrency());
        Adoption.of(tick(1, DAY, other), anew);

        assertEquals(other, anew.ticker().policy());
        assertEquals(List.of(), anew.ticksTo(null, null));
    }

    @Test
    void a_policy_that_was_set_since_holds_with_the_next_tick() {
        SegmentationPolicy second = SegmentationPolicy.of(2, 90, new BigDecimal("0.5"), POLICY.reportingCurrency());
        anew.set(second);
        Adoption.of(tick(1, DAY, POLICY), anew);

        assertEquals(second, anew.ticksTo(null, null).get(0).policy());
    }

    @Test
    void a_rate_that_it_brings_is_said_and_one_that_none_has_brought_is_the_last_word() {
        anew.publish(LATER);
        Adoption.of(new Tick(1, DAY, POLICY, List.of(EARLIER), false), anew);

        assertEquals(List.of(LATER), List.copyOf(anew.rates().all()));
        assertEquals(List.of(LATER), anew.ticksTo(null, null).get(0).rates());

        Adoption.of(new Tick(3, DAY, POLICY, List.of(LATER), false), anew);
        assertEquals(List.of(), List.copyOf(anew.ticker().unsaidRates()));
    }

    @Test
    void what_was_adopted_is_under_way_after_a_restart() {
        Adoption.of(tick(1, DAY, POLICY), anew);
        report(anew, 0, 1);

        Segmentation restored = restarted(anew, 2);
        report(restored, 1, 1);

        assertEquals(DAY, restored.businessDate());
    }

    @Test
    void ticks_that_nobody_told_of_are_a_state_that_is_lost() {
        report(anew, 0, 1);

        assertThrows(IllegalStateException.class, () -> report(anew, 1, 1));
    }

    @Test
    void a_book_is_only_so_far_ahead_of_the_last_one() {
        for (int number = 1; number <= Ticker.ADOPTED_MAX; number++) {
            Adoption.of(tick(number, DAY, POLICY), anew);
        }
        Tick next = tick(Ticker.ADOPTED_MAX + 1, DAY, POLICY);

        assertThrows(IllegalStateException.class, () -> Adoption.of(next, anew));
        report(anew, 0, Ticker.ADOPTED_MAX);
        report(anew, 1, 1);
        assertTrue(Adoption.of(next, anew), "once the last one has come on");
    }

    private static Tick tick(long number, LocalDate date, SegmentationPolicy policy) {
        return new Tick(number, date, policy, List.of(), false);
    }

    private static FxRate rate(String rate) {
        return new FxRate(
                Currency.getInstance("USD"), Currency.getInstance("EUR"), (int) DAY.toEpochDay(), new BigDecimal(rate));
    }
}
