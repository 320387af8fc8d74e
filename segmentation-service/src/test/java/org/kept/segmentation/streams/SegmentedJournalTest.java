package org.kept.segmentation.streams;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import org.kept.segmentation.domain.OrderBook;
import org.kept.segmentation.domain.OrderEvent;
import org.kept.segmentation.domain.SegmentationPolicy;
import org.kept.segmentation.domain.Tick;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a compacted changelog holds is enough, at any moment. */
class SegmentedJournalTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final SegmentationPolicy POLICY = SegmentationPolicy.of(1, 30, new BigDecimal("0.2"), EUR);
    private static final LocalDate DAY = LocalDate.of(2024, 2, 28);
    private static final int HISTORY = 60;

    private final Changelog changelog = new Changelog();

    @Property(tries = 60)
    void an_order_book_is_the_same_after_a_restart_at_any_commit(
            @ForAll @IntRange(min = 1, max = 40) int accounts, @ForAll Random random) {
        changelog.clear();
        SegmentedJournal<OrderBookContent> journal = empty();
        long ticks = 0;
        LocalDate date = DAY;
        for (int commit = 0; commit < 30; commit++) {
            OrderBook book = book(journal);
            for (int order = random.nextInt(60); order > 0; order--) {
                book.record(order(accounts, date, random));
            }
            if (random.nextInt(3) == 0) {
                date = date.plusDays(random.nextInt(5));
                book.pass(new Tick(++ticks, date, POLICY, List.of(), false));
            }
            journal.takeChanges(changelog::append);
            if (random.nextInt(5) == 0) {
                SegmentedJournal<OrderBookContent> restored = restored();
                assertSame(book, book(restored), accounts);
                journal = restored;
            }
        }
    }

    @Test
    void changes_do_not_pile_up() {
        Random random = new Random(7);
        SegmentedJournal<OrderBookContent> journal = empty();
        book(journal).pass(new Tick(1, DAY, POLICY, List.of(), false));
        long written = 0;
        for (int commit = 0; commit < 4_000; commit++) {
            for (int revision = 0; revision < 50; revision++) {
                book(journal)
                        .record(new OrderEvent(
                                "A" + random.nextInt(50), "O", 1 + commit * 50 + revision, DAY, revision, EUR, true));
            }
            journal.takeChanges(changelog::append);
            written += 50 * 30;
        }

        long held = changelog.bytes();
        assertTrue(held < written / 10, held + " bytes held of " + written);
        assertSame(book(journal), book(restored()), 50);
    }

    /** Two take turns: one stands by while the other writes, and goes on from there. */
    @Property(tries = 30)
    void whoever_takes_over_goes_on_with_the_round(@ForAll Random random) {
        changelog.clear();
        List<SegmentedJournal<OrderBookContent>> both = List.of(empty(), empty());
        book(both.get(0)).pass(new Tick(1, DAY, POLICY, List.of(), false));
        for (int turn = 0; turn < 12; turn++) {
            SegmentedJournal<OrderBookContent> active = both.get(turn % 2);
            for (int commit = 1 + random.nextInt(400); commit > 0; commit--) {
                book(active).record(order(40, DAY, random));
                active.takeChanges((key, value) -> {
                    changelog.append(key, value);
                    both.stream().filter(other -> other != active).forEach(other -> other.restore(key, value));
                });
            }
            both.forEach(journal -> book(journal).settle());
            assertSame(book(active), book(restored()), 40);
        }
    }

    private static OrderEvent order(int accounts, LocalDate date, Random random) {
        return new OrderEvent(
                "A" + random.nextInt(accounts),
                "O" + random.nextInt(60),
                1 + random.nextInt(20),
                date.plusDays(random.nextInt(40) - 35),
                random.nextInt(1_000) - 100,
                EUR,
                random.nextInt(6) > 0);
    }

    private static void assertSame(OrderBook expected, OrderBook found, int accounts) {
        assertEquals(expected.progress(), found.progress());
        for (int account = 0; account < accounts; account++) {
            assertEquals(expected.revenueOf("A" + account), found.revenueOf("A" + account));
        }
    }

    private SegmentedJournal<OrderBookContent> restored() {
        SegmentedJournal<OrderBookContent> restored = empty();
        changelog.restore(restored);
        book(restored).settle();
        return restored;
    }

    private static SegmentedJournal<OrderBookContent> empty() {
        return new SegmentedJournal<>(new OrderBookContent(HISTORY));
    }

    private static OrderBook book(SegmentedJournal<OrderBookContent> journal) {
        return journal.content().book().unguarded();
    }
}
