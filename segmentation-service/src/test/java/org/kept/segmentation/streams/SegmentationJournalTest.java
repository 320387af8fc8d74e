package org.kept.segmentation.streams;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeTry;

import org.kept.segmentation.domain.AccountRevenue;
import org.kept.segmentation.domain.BookProgress;
import org.kept.segmentation.domain.Segmentation;
import org.kept.segmentation.domain.SegmentationPolicy;
import org.kept.segmentation.domain.Tick;
import org.kept.segmentation.domain.TierChange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The ranking after a restart at any commit: what it knows of each account, and what it tells from there on. */
class SegmentationJournalTest {
    private static final SegmentationPolicy POLICY =
            SegmentationPolicy.of(1, 30, new BigDecimal("0.2"), Replay.POLICY.reportingCurrency());
    private static final LocalDate DAY = LocalDate.of(2024, 2, 28);

    private Changelog changelog;

    @BeforeTry
    void begin() {
        changelog = new Changelog();
    }

    @Property(tries = 60)
    void it_is_the_same_whatever_has_been_compacted(
            @ForAll @IntRange(min = 1, max = 60) int accounts, @ForAll Random random) {
        SegmentedJournal<SegmentationContent> journal = empty();
        LocalDate date = DAY;
        pass(journal, date);
        for (int commit = 0; commit < 80; commit++) {
            Segmentation segmentation = segmentation(journal);
            for (int news = random.nextInt(40); news > 0; news--) {
                String account = "A" + random.nextInt(accounts);
                int orders = random.nextInt(4);
                long revenue = orders == 0 ? 0 : random.nextInt(1_000) - 100;
                long ahead = random.nextInt(10) == 0 ? 1 : 0;
                segmentation.update(
                        new AccountRevenue(account, revenue, orders),
                        segmentation.passed().number() + ahead);
            }
            if (random.nextInt(6) == 0) {
                date = date.plusDays(1);
                pass(journal, date);
            }
            told(segmentation);
            journal.takeChanges(changelog::append);
            if (random.nextInt(8) == 0) {
                SegmentedJournal<SegmentationContent> restored = restored();
                assertSame(segmentation, segmentation(restored), accounts);
                journal = restored;
            }
        }
    }

    @Property(tries = 1)
    void an_account_that_only_moves_costs_a_few_bytes() {
        SegmentedJournal<SegmentationContent> journal = empty();
        pass(journal, DAY);
        List<Integer> changes = new ArrayList<>();
        for (int revenue = 1; revenue <= 3; revenue++) {
            segmentation(journal).update(new AccountRevenue("A-long-account-id", revenue, 1), 1);
            told(segmentation(journal));
            journal.takeChanges((key, value) -> {
                if (key[0] == 'd' && value != null) {
                    changes.add(value.length);
                }
            });
        }

        assertTrue(changes.get(0) > 50, "whole, with what was told: " + changes);
        assertEquals(List.of(17, 17), changes.subList(1, 3));
    }

    private static void pass(SegmentedJournal<SegmentationContent> journal, LocalDate date) {
        Segmentation segmentation = segmentation(journal);
        for (Tick tick : segmentation.ticksTo(date, date)) {
            BookProgress progress = new BookProgress(tick.number(), tick.date(), DAY, DAY, 1, 0, 0, false);
            segmentation.report(0, progress, change -> {});
        }
    }

    private static void assertSame(Segmentation expected, Segmentation found, int accounts) {
        assertEquals(expected.businessDate(), found.businessDate());
        assertEquals(expected.ranking().accounts(), found.ranking().accounts());
        assertEquals(expected.ranking().revenue(), found.ranking().revenue());
        for (int account = 0; account < accounts; account++) {
            assertEquals(expected.standing("A" + account), found.standing("A" + account));
        }
        assertEquals(List.of(), told(found), "all was told before the commit");
        assertNull(found.rising().awaited());
    }

    private static List<TierChange> told(Segmentation segmentation) {
        List<TierChange> told = new ArrayList<>();
        segmentation.tellChanges(told::add);
        return told;
    }

    private SegmentedJournal<SegmentationContent> restored() {
        SegmentedJournal<SegmentationContent> restored = empty();
        changelog.restore(restored);
        segmentation(restored).settle();
        return restored;
    }

    private static SegmentedJournal<SegmentationContent> empty() {
        return new SegmentedJournal<>(new SegmentationContent(POLICY, 1));
    }

    private static Segmentation segmentation(SegmentedJournal<SegmentationContent> journal) {
        return journal.content().segmentation().unguarded();
    }
}
