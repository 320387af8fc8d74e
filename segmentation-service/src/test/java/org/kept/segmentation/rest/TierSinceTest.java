package org.kept.segmentation.rest;

import java.time.LocalDate;
import java.util.Currency;

import org.junit.jupiter.api.Test;

import org.kept.segmentation.domain.Occasion;
import org.kept.segmentation.domain.Tier;
import org.kept.segmentation.domain.ToldTier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

class TierSinceTest {
    private static final LocalDate DAY = LocalDate.of(2024, 2, 28);
    private static final Currency USD = Currency.getInstance("USD");

    @Test
    void a_change_says_how_the_account_stood_then() {
        TierSince change = told(new Occasion(Tier.KEY, 3, 10, 70_000, 80_000, USD, null));

        assertEquals(Tier.KEY, change.previousTier());
        assertEquals("700.00", change.revenue());
        assertEquals("800.00", change.threshold());
        assertEquals("Rank 3 of 10 accounts, with 700.00 USD; the last key account had 800.00 USD.", change.reason());
    }

    @Test
    void who_left_the_window_or_had_no_key_account_beside_it_is_told_so() {
        assertEquals(
                "No order in the window any more.",
                told(new Occasion(Tier.KEY, 0, 0, 0, 0, USD, null)).reason());
        assertEquals(
                "Rank 1 of 1 accounts, with -1.00 USD; no account was key.",
                told(new Occasion(null, 1, 1, -100, 0, USD, null)).reason());
    }

    @Test
    void a_rising_account_has_the_reason_that_its_event_had() {
        assertEquals(
                "Orders every 12 days.",
                told(new Occasion(null, 1, 1, 1, 1, USD, "Orders every 12 days."))
                        .reason());
    }

    @Test
    void what_an_earlier_version_told_has_tier_and_date_alone() {
        TierSince change = told(null);

        assertEquals(DAY, change.since());
        assertNull(change.revenue());
        assertNull(change.reason());
    }

    private static TierSince told(Occasion occasion) {
        return TierSince.of(new ToldTier(Tier.SELF_SERVICE, DAY, 1, 4, occasion));
    }
}
