package org.kept.segmentation.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
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

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What an order book comes to, against the plainest computation. */
class OrderBookDeliveriesTest {
    private static final int WINDOW = 7;
    private static final int HISTORY = 40;
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final SegmentationPolicy POLICY = SegmentationPolicy.of(1, WINDOW, new BigDecimal("0.2"), EUR);
    private static final LocalDate DAY = LocalDate.of(2024, 2, 28);

    private long ticks;

    /** In any order, delivered twice: the answer is that of the plainest computation. */
    @Property(tries = 500)
    void any_order_of_delivery_gives_the_plain_answer(
            @ForAll("orders") List<OrderEvent> events, @ForAll Random random) {
        OrderBook shuffled = new OrderBook(HISTORY, (account, at) -> {});
        List<OrderEvent> delivered = new ArrayList<>(events);
        delivered.addAll(events.subList(0, events.size() / 2));
        Collections.shuffle(delivered, random);

        LocalDate date = DAY;
        for (OrderEvent event : delivered) {
            shuffled.record(event);
            if (random.nextInt(4) == 0) {
                date = date.plusDays(random.nextInt(3));
                pass(shuffled, date);
            }
        }
        pass(shuffled, date.plusDays(random.nextInt(10)));

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
                        new OrderEvent(account, order, 1, DAY.plusDays(day), net, EUR, counts))
                .list()
                .ofMaxSize(40)
                .map(OrderBookDeliveriesTest::withRisingRevisions);
    }

    private static List<OrderEvent> withRisingRevisions(List<OrderEvent> events) {
        Map<String, Integer> revisions = new HashMap<>();
        return events.stream()
                .map(event -> new OrderEvent(
                        event.accountId(),
                        event.orderId(),
                        revisions.merge(event.accountId() + event.orderId(), 1, Integer::sum),
                        event.orderedOn(),
                        event.net(),
                        EUR,
                        event.counts()))
                .toList();
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

    private void pass(OrderBook passing, LocalDate date) {
        passing.pass(new Tick(++ticks, date, POLICY, List.of(), false));
    }
}
