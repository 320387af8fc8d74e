package org.kept.segmentation.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Whose tier may be another one than was last told. */
final class Doubts {
    /**
     * Of those that nobody waits to hear of so many are looked at each time, however little time there is: so the last
     * of a thousand has had its turn after as many times as that goes into a thousand, whatever else changes
     * meanwhile.
     */
    static final int AT_LEAST = 32;

    /**
     * So many are looked at each time: each may be told to the world, and all of a time is one transaction, which must not
     * take as long as a broker gives it. A million accounts that are heard of at once come in ten.
     */
    static final int URGENT_MAX = 100_000;

    private final List<Member> doubtful = new ArrayList<>();
    /** Some of them perhaps twice, or looked at meanwhile: then there is nothing to tell. */
    private final Deque<Member> whenThereIsTime = new ArrayDeque<>();

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
        return doubtful.isEmpty() && whenThereIsTime.isEmpty();
    }

    /**
     * Has those looked at that somebody waits to hear of, {@link #URGENT_MAX} of them at most, first come first.
     *
     * @param judge may put one off, {@link #aboutInTime}
     */
    void settleUrgent(Consumer<Member> judge) {
        List<Member> now = doubtful.subList(0, Math.min(doubtful.size(), URGENT_MAX));
        for (Member member : now) {
            member.doubtful = false;
            judge.accept(member);
        }
        now.clear();
    }

    boolean areUrgentSettled() {
        return doubtful.isEmpty();
    }

    /** Has so many of the others looked at as there is time for, and {@link #AT_LEAST} so many. */
    void settleSome(BooleanSupplier timeIsOver, Consumer<Member> judge) {
        for (int seen = 0; !whenThereIsTime.isEmpty() && (seen < AT_LEAST || !timeIsOver.getAsBoolean()); seen++) {
            judge.accept(whenThereIsTime.remove());
        }
    }
}
