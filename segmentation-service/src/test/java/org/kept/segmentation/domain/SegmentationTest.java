package org.kept.segmentation.domain;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SegmentationTest {
    private static final SegmentationPolicy POLICY = SegmentationPolicy.first(Currency.getInstance("EUR"));
    private static final LocalDate DAY = LocalDate.of(2024, 2, 28);

    private final Segmentation segmentation = onDay(new Segmentation(POLICY, 1));

    @Test
    void a_first_telling_has_no_tier_before_and_says_why() {
        segmentation.update(revenue("A", 500));
        segmentation.update(revenue("B", 100));

        List<TierChange> told = segmentation.tellChanges();

        assertEquals(2, told.size());
        TierChange first = told.get(0);
        assertEquals(Tier.KEY, first.tier());
        assertNull(first.previousTier());
        assertEquals(1, first.rank());
        assertEquals(2, first.accounts());
        assertEquals(500, first.revenue());
        assertEquals(500, first.threshold().getAsLong());
        assertEquals("1", first.policyVersion());
        assertEquals(DAY, first.businessDate());
        assertEquals(1, first.revision());
        assertEquals(Tier.SELF_SERVICE, told.get(1).tier());
    }

    @Test
    void only_the_net_change_since_the_last_telling_is_told() {
        segmentation.update(revenue("A", 500));
        segmentation.update(revenue("B", 100));
        segmentation.tellChanges();

        segmentation.update(revenue("B", 900));
        segmentation.update(revenue("B", 100));

        assertEquals(List.of(), segmentation.tellChanges());
    }

    @Test
    void who_is_overtaken_is_told_too_with_a_rising_revision() {
        segmentation.update(revenue("A", 500));
        segmentation.update(revenue("B", 100));
        segmentation.tellChanges();

        segmentation.update(revenue("B", 900));
        List<TierChange> told = segmentation.tellChanges();

        assertEquals(List.of("B", "A"), told.stream().map(TierChange::accountId).toList());
        assertEquals(Tier.SELF_SERVICE, told.get(1).tier());
        assertEquals(Tier.KEY, told.get(1).previousTier());
        assertEquals(2, told.get(1).revision());
    }

    @Test
    void an_account_that_left_the_window_has_no_rank() {
        segmentation.update(revenue("A", 500));
        segmentation.tellChanges();
        segmentation.update(new AccountRevenue("A", 0, 0));

        TierChange told = segmentation.tellChanges().get(0);

        assertEquals(Tier.SELF_SERVICE, told.tier());
        assertEquals(0, told.rank());
        assertTrue(told.threshold().isEmpty());
    }

    @Test
    void who_came_and_went_between_two_tellings_is_never_mentioned() {
        segmentation.update(revenue("A", 500));
        segmentation.update(new AccountRevenue("A", 0, 0));

        assertEquals(List.of(), segmentation.tellChanges());
        assertTrue(segmentation.standing("A").isEmpty());
    }

    @Test
    void what_happened_on_a_date_is_told_with_that_date() {
        segmentation.update(revenue("A", 500));

        List<TierChange> told = segmentation.report(0, new BookProgress(DAY.plusDays(1), DAY, 1));

        assertEquals(DAY, told.get(0).businessDate());
        assertEquals(DAY.plusDays(1), segmentation.books().businessDate());
    }

    @Test
    void a_date_has_passed_when_every_partition_has_passed_it() {
        Segmentation two = new Segmentation(POLICY, 2);
        two.update(revenue("A", 500));
        two.report(0, new BookProgress(DAY, DAY, 1));
        assertNull(two.books().businessDate());
        assertEquals(List.of(), two.tellChanges());

        two.report(1, new BookProgress(DAY.plusDays(3), DAY, 1));
        assertEquals(DAY, two.books().businessDate());
        assertEquals(1, two.tellChanges().size());
    }

    @Test
    void what_was_not_told_before_a_restart_is_told_after_it() {
        segmentation.update(revenue("A", 500));
        segmentation.update(revenue("B", 100));
        segmentation.tellChanges();
        segmentation.update(revenue("B", 900));

        Segmentation restored = onDay(new Segmentation(POLICY, 1));
        segmentation.takeChanged().forEach(restored::restore);
        restored.settle();

        assertEquals(segmentation.tellChanges().size(), restored.tellChanges().size());
        assertEquals(segmentation.standing("A"), restored.standing("A"));
        assertEquals(segmentation.standing("B"), restored.standing("B"));
    }

    private static Segmentation onDay(Segmentation segmentation) {
        segmentation.report(0, new BookProgress(DAY, DAY, 0));
        return segmentation;
    }

    private static AccountRevenue revenue(String account, long revenue) {
        return new AccountRevenue(account, revenue, 1);
    }
}
