package org.kept.segmentation.rising;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RisingModelTest {
    private static final int ACCOUNTS = 300;

    @Property(tries = 10)
    void the_same_accounts_in_any_order_give_the_same_scores(@ForAll long seed) {
        List<PurchaseSummary> accounts = Accounts.some(ACCOUNTS, seed, 1);
        List<PurchaseSummary> shuffled = new ArrayList<>(accounts);
        Collections.shuffle(shuffled, new Random(seed));

        RisingModel model = RisingModel.fit(accounts, Accounts.OUTLOOK);
        RisingModel other = RisingModel.fit(shuffled, Accounts.OUTLOOK);

        accounts.forEach(account -> assertEquals(model.score(account), other.score(account)));
    }

    @Property(tries = 10)
    void in_another_unit_of_money_the_same_accounts_are_the_best(@ForAll long seed) {
        assertEquals(bestFirst(Accounts.some(ACCOUNTS, seed, 1)), bestFirst(Accounts.some(ACCOUNTS, seed, 128)));
    }

    @Property(tries = 10)
    void scores_are_numbers_and_never_below_zero(@ForAll long seed) {
        List<PurchaseSummary> accounts = Accounts.some(ACCOUNTS, seed, 1);
        RisingModel model = RisingModel.fit(accounts, Accounts.OUTLOOK);

        accounts.forEach(account -> assertTrue(model.score(account) >= 0 && Double.isFinite(model.score(account))));
    }

    @Test
    void who_ordered_nothing_or_gave_it_all_back_promises_nothing() {
        RisingModel model = RisingModel.fit(Accounts.some(ACCOUNTS, 1, 1), Accounts.OUTLOOK);
        PurchaseSummary nothing = Accounts.summary("A", List.of());
        PurchaseSummary returned = Accounts.summary("B", List.of(new long[] {9, 500}, new long[] {3, -500}));

        assertEquals(0, model.score(nothing));
        assertEquals(0, model.score(returned));
        assertEquals(new Projection(0, 0, 0, Optional.empty(), false), model.project(nothing, 100));
    }

    @Test
    void who_orders_more_often_for_more_scores_higher() {
        RisingModel model = RisingModel.fit(Accounts.some(ACCOUNTS, 1, 1), Accounts.OUTLOOK);
        PurchaseSummary rare = Accounts.summary("A", List.of(new long[] {200, 500}, new long[] {20, 500}));
        PurchaseSummary often =
                Accounts.summary("B", List.of(new long[] {200, 600}, new long[] {110, 600}, new long[] {20, 600}));

        assertTrue(model.score(often) > model.score(rare));
    }

    @Test
    void a_nearer_threshold_is_reached_sooner_and_one_out_of_reach_never() {
        RisingModel model = RisingModel.fit(Accounts.some(ACCOUNTS, 1, 1), Accounts.OUTLOOK);
        List<long[]> orders = new ArrayList<>();
        for (int daysAgo = 1; daysAgo < 180; daysAgo += 10) {
            orders.add(new long[] {daysAgo, 1_000});
        }
        PurchaseSummary newcomer = Accounts.summary("A", orders);

        LocalDate near = model.project(newcomer, 20_000).entryDate().orElseThrow();
        LocalDate far = model.project(newcomer, 25_000).entryDate().orElseThrow();

        assertTrue(near.isAfter(Accounts.OUTLOOK.date()) && near.isBefore(far), near + " and " + far);
        assertEquals(Optional.empty(), model.project(newcomer, 1_000_000).entryDate());
    }

    @Test
    void who_orders_seldom_is_key_with_the_order_that_is_due_when_one_is_enough() {
        List<PurchaseSummary> accounts = new ArrayList<>(Accounts.some(ACCOUNTS, 1, 1));
        for (int daysAgo = 30; daysAgo < 670; daysAgo += 7) {
            accounts.add(Accounts.summary("once-" + daysAgo, List.of(new long[] {daysAgo, 9_000})));
        }
        RisingModel model = RisingModel.fit(accounts, Accounts.OUTLOOK);
        PurchaseSummary seldom = Accounts.summary("A", List.of(new long[] {450, 9_000}));
        Projection expected = model.project(seldom, Long.MAX_VALUE);
        double value = expected.revenue() / expected.expectedOrders();
        assertTrue(expected.expectedOrders() < 0.9 && expected.expectedOrders() > 0.5, expected::toString);

        Optional<LocalDate> enough =
                model.project(seldom, (long) (0.95 * value)).entryDate();
        Optional<LocalDate> notEnough =
                model.project(seldom, (long) (1.05 * value)).entryDate();

        int due = (int) Math.ceil(Accounts.OUTLOOK.horizonDays() / expected.expectedOrders());
        assertEquals(Optional.of(Accounts.OUTLOOK.date().plusDays(due)), enough);
        assertEquals(Optional.empty(), notEnough, "the next but one comes when the first has left the window");
    }

    private static List<String> bestFirst(List<PurchaseSummary> accounts) {
        RisingModel model = RisingModel.fit(accounts, Accounts.OUTLOOK);
        return accounts.stream()
                .sorted(Comparator.comparingDouble(model::score).reversed())
                .map(PurchaseSummary::accountId)
                .limit(ACCOUNTS / 20)
                .toList();
    }
}
