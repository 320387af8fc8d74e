package org.kept.segmentation.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** A segmentation at work, without books and without a log. */
final class Segmentations {
    static final SegmentationPolicy POLICY = SegmentationPolicy.first(Currency.getInstance("EUR"));
    static final LocalDate DAY = LocalDate.of(2024, 2, 28);

    private Segmentations() {}

    /** Of one book, which has passed {@link #DAY} with its first tick. */
    static Segmentation onDay(Segmentation segmentation) {
        segmentation.ticksTo(DAY, DAY);
        report(segmentation, 0, 1);
        return segmentation;
    }

    static List<TierChange> told(Segmentation segmentation) {
        List<TierChange> told = new ArrayList<>();
        segmentation.tellChanges(told::add);
        return told;
    }

    static List<TierChange> report(Segmentation segmentation, int partition, long tick) {
        List<TierChange> told = new ArrayList<>();
        segmentation.report(partition, new BookProgress(tick, DAY, DAY, DAY, 1, 0, 0, false), told::add);
        return told;
    }

    /** What its journal would bring back. */
    static Segmentation restarted(Segmentation before, int partitions) {
        Segmentation restored = new Segmentation(POLICY, partitions);
        before.takeChanged(journalTo(restored));
        before.books().reported().forEach(restored.books()::report);
        restored.restore(
                before.passed(), before.rising().choice(), before.rising().awaited());
        restored.ticker()
                .restore(
                        before.ticker().policy(),
                        before.ticker().last(),
                        before.ticker().underWay(),
                        before.ticker().assessedOn());
        restored.settle();
        return restored;
    }

    static Assessment gathered(Segmentation segmentation) {
        Optional<Assessment> whole = Optional.empty();
        while (whole.isEmpty()) {
            whole = segmentation.rising().gatherNext();
        }
        return whole.get();
    }

    static AccountJournal journalTo(Segmentation restored) {
        return new AccountJournal() {
            @Override
            public void moved(int number, long revenue, int orders) {
                restored.restore(number, revenue, orders);
            }

            @Override
            public void changed(AccountState account) {
                restored.restore(account);
            }
        };
    }
}
