package org.kept.segmentation.rising.backtest;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.kept.segmentation.rising.PurchaseSummary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class GammaGammaTest {
    /** Of the paper, for its CDNOW sample, in dollars. */
    private static final GammaGamma OF_THE_PAPER = new GammaGamma(6.25, 3.74, 15.44);

    @Test
    void one_order_says_a_little_and_many_say_all() {
        double populationMean = 6.25 * 15.44 / 2.74;
        double afterOne = OF_THE_PAPER.expectedValue(account(1, 100));
        double afterMany = OF_THE_PAPER.expectedValue(account(1_000, 100_000));

        assertTrue(afterOne > populationMean && afterOne < 100, () -> "after one " + afterOne);
        assertEquals(100, afterMany, 0.1);
    }

    @Test
    void a_fit_finds_what_the_accounts_spend() {
        List<PurchaseSummary> accounts = new ArrayList<>();
        for (int i = 1; i <= 200; i++) {
            accounts.add(account(2 + i % 3, (2 + i % 3) * (4_000L + 10 * i)));
        }
        GammaGamma model = GammaGamma.fit(accounts);

        assertEquals(5_000, model.expectedValue(account(2, 10_000)), 100);
        assertTrue(GammaGamma.fit(List.of()).expectedValue(account(1, 100)) > 0);
    }

    private static PurchaseSummary account(int orderDays, long revenue) {
        return new PurchaseSummary("A", orderDays, 1, 2, 1, revenue, 0, 0, 0, 0, 0, 0);
    }
}
