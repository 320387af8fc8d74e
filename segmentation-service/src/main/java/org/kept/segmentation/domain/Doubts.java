package org.kept.segmentation.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Whose tier may be another one than was last told. */
final class Doubts {
    /**
     * Of those that nobody waits to hear of so many are looked at each time, however little time there is: so the last
     * of a thousand has had its turn after as many times as that goes into a thousand, whatever else changes
     * meanwhile.
     */
    static final int AT_LEAST = 32;

    /**
     * So many are told to the world each time: all of a time is one transaction, which must not take as long as a broker gives
     * it. A million accounts that are heard of at once come in ten.
     */
    static final int TOLD_MAX = 100_000;

    private final List<Member> doubtful = new ArrayList<>();
    /** Some of them perhaps twice, or looked at meanwhile: then there is nothing to tell. */
    private final Deque<Member> whenThereIsTime = new ArrayDeque<>();

    private boolean owing;

    void about(Member member) {
        if (!member.doubtful) {
            member.doubtful = true;
            doubtful.add(member);
        }
    }

    /** Nobody waits to hear of this one. */
    void aboutInTime(Member member) {
        whenThereIsTime.add(member);
    }

    boolean areSettled() {
        return doubtful.isEmpty() && whenThereIsTime.isEmpty() && !owing;
    }

    /**
     * Has those looked at that somebody waits to hear of, first come first, until {@link #TOLD_MAX} of them were told.
     *
     * @param judge whether one was told; may put one off, {@link #aboutInTime}
     * @return whether that were all
     */
    boolean settleUrgent(Predicate<Member> judge) {
        int seen = 0;
        for (int told = 0; seen < doubtful.size() && told < TOLD_MAX; seen++) {
            Member member = doubtful.get(seen);
            member.doubtful = false;
            told += judge.test(member) ? 1 : 0;
        }
        doubtful.subList(0, seen).clear();
        owing = !doubtful.isEmpty() || owing && seen > 0;
        return doubtful.isEmpty();
    }

    /** Whether there was more than one time takes, until there was a time with nothing: by then the one before is over. */
    boolean isOwing() {
        return owing;
    }

    /** Has so many of the others looked at as there is time for, and {@link #AT_LEAST} so many. */
    void settleSome(BooleanSupplier timeIsOver, Consumer<Member> judge) {
        for (int seen = 0; !whenThereIsTime.isEmpty() && (seen < AT_LEAST || !timeIsOver.getAsBoolean()); seen++) {
            judge.accept(whenThereIsTime.remove());
        }
    }
}
