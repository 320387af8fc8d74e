package org.kept.segmentation.rising;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BgNbdTest {
    /** Of the paper, for the 2,357 customers of its CDNOW sample over 39 weeks. */
    private static final BgNbd OF_THE_PAPER = new BgNbd(0.243, 4.414, 0.793, 2.426);

    @Test
    void an_account_of_the_papers_sample_is_expected_to_order_as_often_as_the_paper_says() {
        assertEquals(1.226, OF_THE_PAPER.expected(2, 30.43, 38.86, 39), 0.001);
    }

    @Test
    void nothing_is_expected_of_no_time_and_more_of_more() {
        assertEquals(0, OF_THE_PAPER.expected(2, 30.43, 38.86, 0), 1e-12);
        assertTrue(OF_THE_PAPER.expected(2, 30.43, 38.86, 40) > OF_THE_PAPER.expected(2, 30.43, 38.86, 39));
    }

    @Test
    void who_was_silent_for_longer_than_its_pace_is_likelier_gone() {
        assertEquals(1, OF_THE_PAPER.alive(0, 0, 38.86));
        assertTrue(OF_THE_PAPER.alive(10, 10, 38.86) < OF_THE_PAPER.alive(2, 10, 38.86));
        assertTrue(OF_THE_PAPER.alive(10, 38, 38.86) > 0.8);
    }

    @Test
    void where_the_formula_is_nothing_by_nothing_its_neighbours_hold() {
        double below = new BgNbd(0.243, 4.414, 0.999, 2.426).expected(2, 30.43, 38.86, 39);
        double above = new BgNbd(0.243, 4.414, 1.001, 2.426).expected(2, 30.43, 38.86, 39);
        assertEquals((below + above) / 2, new BgNbd(0.243, 4.414, 1, 2.426).expected(2, 30.43, 38.86, 39), 1e-4);
        assertEquals(
                new BgNbd(0.243, 4.414, 0.301, 0.7).expected(0, 0, 20, 39),
                new BgNbd(0.243, 4.414, 0.3, 0.7).expected(0, 0, 20, 39),
                1e-2);
    }

    @Test
    void a_day_by_day_buyer_of_two_years_overflows_nothing() {
        double expected = OF_THE_PAPER.expected(729, 104, 104.1, 52);
        assertTrue(expected > 250 && expected < 365, () -> "expected " + expected);
    }

    @Test
    void of_nobody_and_of_one_account_there_is_a_model_too() {
        PurchaseSummary one = Accounts.summary("A", List.of(new long[] {30, 1_000}));
        int today = (int) Accounts.OUTLOOK.date().toEpochDay();
        for (List<PurchaseSummary> accounts : List.of(List.<PurchaseSummary>of(), List.of(one))) {
            assertTrue(Double.isFinite(BgNbdFit.of(accounts, today).expectedOrders(one, today, 365)));
        }
    }
}
