package org.kept.segmentation.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class OrderBookTest {
    private static final int WINDOW = 7;
    private static final LocalDate DAY = LocalDate.of(2024, 2, 28);

    private final OrderBook book = new OrderBook(WINDOW);

    @Test
    void an_order_counts_on_its_own_day_and_no_more_a_window_later() {
        book.pass(DAY);
        book.record(order("1", 1, DAY, 100));

        book.pass(DAY.plusDays(WINDOW - 1));
        assertEquals(new AccountRevenue("A", 100, 1), book.revenueOf("A"));

        book.pass(DAY.plusDays(WINDOW));
        assertEquals(new AccountRevenue("A", 0, 0), book.revenueOf("A"));
    }

    @Test
    void an_order_of_a_later_date_waits_for_it() {
        book.pass(DAY);
        book.record(order("1", 1, DAY.plusDays(2), 100));
        assertEquals(0, book.revenueOf("A").orders());
        assertEquals(List.of(), book.takeChangedAccounts());

        book.pass(DAY.plusDays(2));
        assertEquals(List.of(new AccountRevenue("A", 100, 1)), book.takeChangedAccounts());
    }

    @Test
    void nothing_counts_before_the_first_date() {
        book.record(order("1", 1, DAY, 100));

        assertEquals(new AccountRevenue("A", 0, 0), book.revenueOf("A"));
        assertEquals(new BookProgress(null, DAY, 1), book.progress());
    }

    @Test
    void a_date_never_comes_back() {
        book.pass(DAY);
        book.pass(DAY.minusDays(1));

        assertEquals(DAY, book.progress().businessDate());
    }

    @Test
    void a_lower_or_equal_revision_changes_nothing() {
        book.pass(DAY);
        book.record(order("1", 2, DAY, 100));

        assertFalse(book.record(order("1", 2, DAY, 999)));
        assertFalse(book.record(order("1", 1, DAY, 999)));
        assertEquals(new AccountRevenue("A", 100, 1), book.revenueOf("A"));
    }

    @Test
    void a_cancelled_order_is_no_order_in_the_window_and_a_returned_one_is() {
        book.pass(DAY);
        book.record(order("1", 1, DAY, 100));
        book.record(new OrderEvent("A", "1", 2, DAY, 100, false));
        book.record(order("2", 1, DAY, -30));

        assertEquals(new AccountRevenue("A", -30, 1), book.revenueOf("A"));
    }

    @Test
    void an_old_revision_that_comes_after_its_order_moved_out_of_the_window_is_still_old() {
        book.pass(DAY);
        assertTrue(book.record(order("1", 2, DAY.minusDays(WINDOW), 100)));

        assertFalse(book.record(order("1", 1, DAY, 100)));
        assertEquals(0, book.revenueOf("A").orders());
    }

    @Test
    void what_no_revision_can_bring_back_is_forgotten() {
        book.pass(DAY);
        book.record(order("1", 1, DAY, 100));
        book.takeChangedOrders((key, order) -> {});
        book.pass(DAY.plusDays(WINDOW));

        Map<OrderKey, RecordedOrder> journal = new HashMap<>();
        book.takeChangedOrders(journal::put);
        assertEquals(Collections.singletonMap(new OrderKey("A", "1"), null), journal);
        assertEquals(1, book.progress().ordersRecorded());
    }

    /** In any order, delivered twice, with a restart in between: the answer is that of the plainest computation. */
    @Property(tries = 500)
    void any_order_of_delivery_gives_the_plain_answer(
            @ForAll("orders") List<OrderEvent> events, @ForAll Random random, @ForAll boolean restart) {
        OrderBook shuffled = new OrderBook(WINDOW);
        Map<OrderKey, RecordedOrder> journal = new HashMap<>();
        List<OrderEvent> delivered = new ArrayList<>(events);
        delivered.addAll(events.subList(0, events.size() / 2));
        Collections.shuffle(delivered, random);

        LocalDate date = DAY;
        for (OrderEvent event : delivered) {
            shuffled.record(event);
            if (random.nextInt(4) == 0) {
                LocalDate later = date.plusDays(random.nextInt(3));
                date = later.isBefore(DAY.plusDays(WINDOW)) ? later : date; // as long as revisions are remembered
                shuffled.pass(date);
            }
            if (restart && random.nextInt(10) == 0) {
                shuffled = restarted(shuffled, journal);
            }
        }
        shuffled.pass(date.plusDays(random.nextInt(10)));

        LocalDate end = shuffled.progress().businessDate();
        for (String account : List.of("A", "B", "C")) {
            assertEquals(plain(events, account, end), shuffled.revenueOf(account), account + " at " + end);
        }
    }

    @Provide
    Arbitrary<List<OrderEvent>> orders() {
        return Combinators.combine(
                        Arbitraries.of("A", "B", "C"),
                        Arbitraries.of("1", "2", "3", "4"),
                        Arbitraries.integers().between(-9, 14),
                        Arbitraries.longs().between(-50, 100),
                        Arbitraries.of(true, true, true, false))
                .as((account, order, day, net, counts) ->
                        new OrderEvent(account, order, 1, DAY.plusDays(day), net, counts))
                .list()
                .ofMaxSize(40)
                .map(OrderBookTest::withRisingRevisions);
    }

    private static List<OrderEvent> withRisingRevisions(List<OrderEvent> events) {
        Map<OrderKey, Integer> revisions = new HashMap<>();
        return events.stream()
                .map(event -> new OrderEvent(
                        event.accountId(),
                        event.orderId(),
                        revisions.merge(new OrderKey(event.accountId(), event.orderId()), 1, Integer::sum),
                        event.orderedOn(),
                        event.net(),
                        event.counts()))
                .toList();
    }

    private static OrderBook restarted(OrderBook book, Map<OrderKey, RecordedOrder> journal) {
        book.takeChangedOrders(journal::put);
        OrderBook restored = new OrderBook(WINDOW);
        restored.restore(book.progress());
        journal.forEach(restored::restore);
        restored.settle();
        return restored;
    }

    private static AccountRevenue plain(List<OrderEvent> events, String account, LocalDate end) {
        Map<String, OrderEvent> last = new HashMap<>();
        events.stream()
                .filter(event -> event.accountId().equals(account))
                .forEach(event -> last.put(event.orderId(), event));
        List<OrderEvent> counted = last.values().stream()
                .filter(OrderEvent::counts)
                .filter(event ->
                        !event.orderedOn().isAfter(end) && event.orderedOn().isAfter(end.minusDays(WINDOW)))
                .toList();
        return new AccountRevenue(
                account, counted.stream().mapToLong(OrderEvent::net).sum(), counted.size());
    }

    private static OrderEvent order(String id, int revision, LocalDate day, long net) {
        return new OrderEvent("A", id, revision, day, net, true);
    }
}
