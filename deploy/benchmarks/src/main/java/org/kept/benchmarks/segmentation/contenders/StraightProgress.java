package org.kept.benchmarks.segmentation.contenders;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.kept.benchmarks.segmentation.ranking.TwoTreeSets;

/** How far the processors have come, told across threads. Counts are exact as long as no task starts over. */
final class StraightProgress {
    private final AtomicLong read = new AtomicLong();
    private final AtomicLong forwarded = new AtomicLong();
    private final AtomicLong ranked = new AtomicLong();
    private volatile TwoTreeSets ranking;

    void readOne() {
        read.lazySet(read.get() + 1);
    }

    /** Before it is read to the end, so that a done that is told is done. */
    void forwardedOne() {
        forwarded.lazySet(forwarded.get() + 1);
    }

    void rankedOne() {
        ranked.lazySet(ranked.get() + 1);
    }

    void ranks(TwoTreeSets own) {
        ranking = own;
    }

    boolean done(long records) {
        return read.get() >= records && ranked.get() >= forwarded.get();
    }

    long records() {
        return read.get();
    }

    /** Best first; only once it is done. */
    List<String> keyAccounts() {
        return ranking.keyAccounts();
    }
}
