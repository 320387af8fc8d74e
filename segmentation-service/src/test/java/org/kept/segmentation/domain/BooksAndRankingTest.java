package org.kept.segmentation.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * Order books, ticks and the ranking together, without a log: whoever follows what is told knows the key accounts at the
 * end of every date, as adding up and sorting gives them, in whatever order the books come to their work.
 */
class BooksAndRankingTest {
    private static final int WINDOW = 7;
    private static final int DAYS = 20;
    private static final int HISTORY = 90;
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LocalDate FIRST = LocalDate.of(2024, 2, 20);
    private static final SegmentationPolicy POLICY = SegmentationPolicy.of(1, WINDOW, new BigDecimal("0.2"), EUR);

    /** An order or a tick, as it stands in a partition. */
    private record Entry(OrderEvent order, Tick tick) {}

    @Property(tries = 300)
    void the_key_accounts_of_every_date_follow_from_what_was_told(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int books, @ForAll @IntRange(max = 12) int orders) {
        mustFollow(new Random(seed), books, 1 + (int) Math.floorMod(seed, 23L), orders);
    }

    @Test
    void so_they_do_when_the_ranking_has_many_blocks() {
        mustFollow(new Random(3), 3, 3 * Block.SIZE_MAX, 1_500);
    }

    private static void mustFollow(Random random, int books, int accounts, int ordersPerDay) {
        Segmentation segmentation = new Segmentation(POLICY, books);
        List<Tick> ticks = ticks(random, segmentation);
        List<Deque<Entry>> logs = IntStream.range(0, books)
                .<Deque<Entry>>mapToObj(book -> new ArrayDeque<>())
                .toList();
        Map<LocalDate, Set<String>> expected = new TreeMap<>();
        Map<String, OrderEvent> latest = new HashMap<>();
        for (Tick tick : ticks) {
            logs.forEach(log -> log.add(new Entry(null, tick)));
            for (int i = 0; i < ordersPerDay; i++) {
                OrderEvent order = order(random, accounts, tick.date());
                logs.get(bookOf(order, books)).add(new Entry(order, null));
                latest.merge(
                        order.accountId() + order.orderId(),
                        order,
                        (one, other) -> other.revision() > one.revision() ? other : one);
            }
            expected.put(tick.date(), keyAccounts(List.copyOf(latest.values()), tick));
        }
        assertEquals(expected, folded(ticks, work(random, segmentation, logs)));
    }

    /** On some dates by another policy than on the one before. */
    private static List<Tick> ticks(Random random, Segmentation segmentation) {
        List<Tick> ticks = new ArrayList<>();
        for (int day = 0, version = 1; day < DAYS; day++) {
            if (random.nextInt(5) == 0) {
                BigDecimal share = BigDecimal.valueOf(1 + random.nextInt(9), 1);
                int window = random.nextBoolean() ? WINDOW : 1 + random.nextInt(2 * WINDOW);
                segmentation.set(SegmentationPolicy.of(++version, window, share, EUR));
            }
            ticks.addAll(segmentation.ticksTo(FIRST, FIRST.plusDays(day)));
        }
        return ticks;
    }

    /** Late by up to more than a window, or early; equal amounts, credit notes, cancellations, redelivery, old revisions. */
    private static OrderEvent order(Random random, int accounts, LocalDate today) {
        String account = "A" + random.nextInt(accounts);
        int revision = 1 + random.nextInt(3);
        int number = random.nextInt(4 * DAYS);
        LocalDate on = today.minusDays(random.nextInt(3) == 0 ? random.nextInt(WINDOW + 2) - 1 : 0);
        // The same revision of the same order says the same wherever it comes again.
        Random said = new Random(31L * (31L * account.hashCode() + number) + revision);
        return new OrderEvent(
                account,
                on.toEpochDay() + "-" + number,
                revision,
                on,
                100L * (said.nextInt(6) - 1),
                EUR,
                said.nextInt(8) > 0);
    }

    private static int bookOf(OrderEvent order, int books) {
        return Math.floorMod(order.accountId().hashCode(), books);
    }

    /** Some book takes its next entry, or tells what has changed, or the ranking tells the world, as it happens. */
    private static List<TierChange> work(Random random, Segmentation segmentation, List<Deque<Entry>> logs) {
        List<TierChange> told = new ArrayList<>();
        List<OrderBook> books = logs.stream()
                .map(log -> new OrderBook(HISTORY, (account, at) -> {}))
                .toList();
        while (logs.stream().anyMatch(log -> !log.isEmpty())) {
            int at = random.nextInt(logs.size());
            books.get(at).record(someOrders(random, logs.get(at)), changed -> {});
            Entry next = random.nextBoolean() ? nextTick(logs.get(at)) : null;
            if (next != null) {
                tell(segmentation, books.get(at));
                books.get(at).pass(next.tick());
                segmentation.report(at, books.get(at).progress(), told::add);
            }
            if (random.nextInt(4) == 0) {
                tell(segmentation, books.get(at));
            }
            if (random.nextInt(4) == 0) {
                segmentation.tellChanges(told::add);
            }
        }
        books.forEach(book -> tell(segmentation, book));
        segmentation.tellChanges(told::add);
        return told;
    }

    private static List<OrderEvent> someOrders(Random random, Deque<Entry> log) {
        List<OrderEvent> some = new ArrayList<>();
        for (int most = random.nextInt(4);
                most > 0 && !log.isEmpty() && log.peek().order() != null;
                most--) {
            some.add(log.poll().order());
        }
        return some;
    }

    /** Null when orders come before it. */
    private static Entry nextTick(Deque<Entry> log) {
        return !log.isEmpty() && log.peek().tick() != null ? log.poll() : null;
    }

    private static void tell(Segmentation segmentation, OrderBook book) {
        long tick = book.progress().tick();
        book.takeChangedAccounts(revenue -> segmentation.update(revenue, tick));
    }

    private static Set<String> keyAccounts(List<OrderEvent> orders, Tick tick) {
        LocalDate date = tick.date();
        SegmentationPolicy policy = tick.policy();
        Map<String, Long> revenue = new HashMap<>();
        orders.stream()
                .filter(order -> order.counts()
                        && !order.orderedOn().isAfter(date)
                        && order.orderedOn().isAfter(date.minusDays(policy.windowDays())))
                .forEach(order -> revenue.merge(order.accountId(), order.net(), Long::sum));
        return revenue.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(policy.share()
                        .multiply(BigDecimal.valueOf(revenue.size()))
                        .setScale(0, RoundingMode.CEILING)
                        .intValueExact())
                .filter(account -> account.getValue() > 0)
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    private static Map<LocalDate, Set<String>> folded(List<Tick> ticks, List<TierChange> told) {
        Map<LocalDate, Set<String>> byDate = new TreeMap<>();
        Set<String> key = new HashSet<>();
        Map<String, Long> revisions = new HashMap<>();
        Deque<TierChange> rest = new ArrayDeque<>(told);
        for (Tick tick : ticks) {
            while (!rest.isEmpty() && !rest.peek().businessDate().isAfter(tick.date())) {
                TierChange change = rest.remove();
                assertEquals(revisions.merge(change.accountId(), 1L, Long::sum), change.revision());
                if (change.tier() == Tier.KEY) {
                    key.add(change.accountId());
                } else {
                    key.remove(change.accountId());
                }
            }
            byDate.put(tick.date(), Set.copyOf(key));
        }
        assertEquals(List.of(), List.copyOf(rest));
        return byDate;
    }
}
