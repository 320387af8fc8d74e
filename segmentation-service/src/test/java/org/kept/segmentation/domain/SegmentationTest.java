package org.kept.segmentation.domain;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kept.segmentation.domain.Segmentations.DAY;
import static org.kept.segmentation.domain.Segmentations.POLICY;
import static org.kept.segmentation.domain.Segmentations.onDay;
import static org.kept.segmentation.domain.Segmentations.report;
import static org.kept.segmentation.domain.Segmentations.restarted;
import static org.kept.segmentation.domain.Segmentations.told;

class SegmentationTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    private final Segmentation segmentation = onDay(new Segmentation(POLICY, 1));

    @Test
    void a_first_telling_has_no_tier_before_and_says_why() {
        segmentation.update(revenue("A", 500), 1);
        segmentation.update(revenue("B", 100), 1);

        List<TierChange> told = told(segmentation);

        assertEquals(2, told.size());
        TierChange first = told.get(0);
        assertEquals(Tier.KEY, first.tier());
        assertNull(first.previousTier());
        assertEquals(new Occasion(null, 1, 2, 500, 500, EUR, null), first.told().occasion());
        assertEquals(1, first.told().policyVersion());
        assertEquals(DAY, first.businessDate());
        assertEquals(1, first.revision());
        assertEquals(Tier.SELF_SERVICE, told.get(1).tier());
    }

    @Test
    void only_the_net_change_since_the_last_telling_is_told() {
        segmentation.update(revenue("A", 500), 1);
        segmentation.update(revenue("B", 100), 1);
        told(segmentation);

        segmentation.update(revenue("B", 900), 1);
        segmentation.update(revenue("B", 100), 1);

        assertEquals(List.of(), told(segmentation));
    }

    @Test
    void who_is_overtaken_is_told_too_with_a_rising_revision() {
        segmentation.update(revenue("A", 500), 1);
        segmentation.update(revenue("B", 100), 1);
        told(segmentation);

        segmentation.update(revenue("B", 900), 1);
        List<TierChange> told = told(segmentation);

        assertEquals(List.of("B", "A"), told.stream().map(TierChange::accountId).toList());
        assertEquals(Tier.SELF_SERVICE, told.get(1).tier());
        assertEquals(Tier.KEY, told.get(1).previousTier());
        assertEquals(2, told.get(1).revision());
    }

    @Test
    void an_account_that_left_the_window_has_no_rank() {
        segmentation.update(revenue("A", 500), 1);
        told(segmentation);
        segmentation.update(new AccountRevenue("A", 0, 0), 1);

        TierChange told = told(segmentation).get(0);

        assertEquals(Tier.SELF_SERVICE, told.tier());
        assertEquals(new Occasion(Tier.KEY, 0, 0, 0, 0, EUR, null), told.told().occasion());
    }

    @Test
    void who_came_and_went_between_two_tellings_is_never_mentioned() {
        segmentation.update(revenue("A", 500), 1);
        segmentation.update(new AccountRevenue("A", 0, 0), 1);

        assertEquals(List.of(), told(segmentation));
        assertTrue(segmentation.standing("A").isEmpty());
    }

    @Test
    void what_happened_on_a_date_is_told_with_that_date() {
        segmentation.update(revenue("A", 500), 1);

        segmentation.ticksTo(DAY, DAY.plusDays(1));
        List<TierChange> told = report(segmentation, 0, 2);

        assertEquals(DAY, told.get(0).businessDate());
        assertEquals(DAY.plusDays(1), segmentation.businessDate());
    }

    @Test
    void a_date_has_passed_when_every_partition_has_passed_it() {
        Segmentation two = new Segmentation(POLICY, 2);
        two.ticksTo(DAY, DAY);
        two.update(revenue("A", 500), 1);
        report(two, 0, 1);
        assertNull(two.businessDate());
        assertEquals(List.of(), told(two));

        report(two, 1, 1);
        assertEquals(DAY, two.businessDate());
        assertEquals(1, told(two).size());
    }

    @Test
    void what_a_book_says_that_is_ahead_waits_until_the_others_have_come_as_far() {
        Segmentation two = new Segmentation(POLICY, 2);
        two.ticksTo(DAY, DAY.plusDays(1));
        two.update(revenue("A", 500), 1);
        report(two, 0, 1);
        report(two, 1, 1);
        two.update(revenue("A", 400), 2);
        two.update(revenue("A", 300), 2);
        report(two, 0, 2);
        two.update(revenue("B", 450), 1);

        assertEquals(500, two.standing("A").orElseThrow().revenue());
        List<TierChange> lastOfTheDay = report(two, 1, 2);

        assertEquals(
                List.of("A", "B"),
                lastOfTheDay.stream().map(TierChange::accountId).toList());
        assertEquals(Tier.KEY, lastOfTheDay.get(0).tier());
        assertEquals(DAY, lastOfTheDay.get(0).businessDate());
        assertEquals(300, two.standing("A").orElseThrow().revenue());
        assertEquals(
                List.of(Tier.SELF_SERVICE, Tier.KEY),
                told(two).stream()
                        .sorted(Comparator.comparing(TierChange::accountId))
                        .map(TierChange::tier)
                        .toList());
    }

    @Test
    void what_waits_still_waits_after_a_restart() {
        Segmentation two = new Segmentation(POLICY, 2);
        two.ticksTo(DAY, DAY.plusDays(1));
        report(two, 0, 2);
        two.update(revenue("A", 500), 2);

        Segmentation restored = restarted(two, 2);
        assertTrue(restored.standing("A").isEmpty());
        report(restored, 1, 2);

        assertEquals(500, restored.standing("A").orElseThrow().revenue());
    }

    @Test
    void what_was_not_told_before_a_restart_is_told_after_it() {
        segmentation.update(revenue("A", 500), 1);
        segmentation.update(revenue("B", 100), 1);
        told(segmentation);
        segmentation.update(revenue("B", 900), 1);

        Segmentation restored = restarted(segmentation, 1);

        assertEquals(told(segmentation).size(), told(restored).size());
        assertEquals(segmentation.standing("A"), restored.standing("A"));
        assertEquals(segmentation.standing("B"), restored.standing("B"));
    }

    @Test
    void who_stood_by_and_takes_over_once_more_ranks_nobody_twice() {
        segmentation.update(revenue("A", 500), 1);
        segmentation.update(revenue("B", 100), 1);
        told(segmentation);
        Segmentation restored = restarted(segmentation, 1);

        restored.restore(new AccountState(1, "B", 900, 1, List.of(), List.of(), false, List.of()));
        restored.settle();

        assertEquals(2, restored.ranking().accounts());
        assertEquals(1_400, restored.ranking().revenue());
        assertEquals(Tier.KEY, restored.standing("B").orElseThrow().tier());
    }

    @Test
    void a_policy_holds_once_every_book_counts_by_it_and_is_named_by_what_follows() {
        for (String account : List.of("A", "B", "C", "D", "E")) {
            segmentation.update(revenue(account, account.charAt(0)), 1);
        }
        told(segmentation);
        SegmentationPolicy wider = SegmentationPolicy.of(2, 365, new BigDecimal("0.4"), POLICY.reportingCurrency());

        assertTrue(segmentation.set(wider));
        assertFalse(segmentation.set(wider), "two that follow the same one cannot both hold");
        List<Tick> ticks = segmentation.ticksTo(null, null);
        assertEquals(List.of(DAY), ticks.stream().map(Tick::date).toList());
        assertEquals(1, segmentation.policy().version());
        report(segmentation, 0, 2);

        List<TierChange> told = told(segmentation);
        assertEquals(List.of("D"), told.stream().map(TierChange::accountId).toList());
        assertEquals(2, told.get(0).told().policyVersion());
        assertEquals(DAY, told.get(0).businessDate());
    }

    @Test
    void a_rate_goes_to_the_books_once() {
        FxRate rate = new FxRate(Currency.getInstance("USD"), Currency.getInstance("EUR"), 19_000, BigDecimal.TEN);

        assertTrue(segmentation.publish(rate));
        assertFalse(segmentation.publish(rate));

        assertEquals(List.of(rate), segmentation.ticksTo(null, null).get(0).rates());
        assertEquals(List.of(), segmentation.ticksTo(null, null));
    }

    private static AccountRevenue revenue(String account, long revenue) {
        return new AccountRevenue(account, revenue, 1);
    }
}
