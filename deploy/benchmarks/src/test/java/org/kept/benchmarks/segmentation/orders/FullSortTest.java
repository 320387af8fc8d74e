package org.kept.benchmarks.segmentation.orders;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FullSortTest {
    private final FullSort sort = new FullSort(8);

    /** Six accounts have an order that counts, so two are key: the third and, of two equal ones, the smaller. */
    private Truth byHand() {
        take(0, 0, 1, 500);
        take(1, 1, 1, 500);
        take(2, 2, 1, 100);
        take(2, 2, 2, 900);
        take(2, 2, 1, 100); // came again, late: the second revision stands
        take(3, 3, 1, -50);
        take(4, 4, 1, 9_999);
        sort.take(new GeneratedOrder(4, 4, 2, 0, 9_999, true)); // cancelled: no order of this account is left
        take(5, 5, 1, 10);
        take(6, 6, 1, 20);
        return sort.truth(10);
    }

    @Test
    void the_first_fifth_rounded_up_is_key_and_ties_go_to_the_smaller_id() {
        Truth truth = byHand();

        assertEquals(10, truth.records());
        assertEquals(7, truth.orders());
        assertEquals(6, truth.accounts());
        assertEquals(2, truth.keyAccounts());
        assertEquals(KeyIds.ranked(List.of("A00000002", "A00000000")), truth.ranked());
        assertEquals(KeyIds.members(List.of("A00000000", "A00000002")), truth.members());
    }

    @Test
    void an_account_without_revenue_above_zero_is_never_key() {
        take(0, 0, 1, -5);
        take(1, 1, 1, 0);

        assertEquals(0, sort.truth(2).keyAccounts());
    }

    @Test
    void a_result_holds_when_all_that_is_known_of_it_is_right() {
        Truth truth = byHand();

        assertTrue(truth.holds(Map.of("ranked", truth.ranked(), "net", Long.toString(truth.netOfAllRecords()))));
        assertFalse(truth.holds(Map.of("ranked", truth.ranked(), "members", "another")));
        assertFalse(truth.holds(Map.of()));
        assertFalse(truth.holds(Map.of("unheard of", "x")));
    }

    private void take(int order, int account, int revision, long cents) {
        sort.take(new GeneratedOrder(order, account, revision, 0, cents, false));
    }
}
