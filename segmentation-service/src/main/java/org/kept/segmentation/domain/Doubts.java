package org.kept.segmentation.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Whose tier may be another one than was last told. */
final class Doubts {
    /** Of those that nobody waits to hear of, however little time there is: else it might never be there. */
    private static final int AT_LEAST = 32;

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

    /** Has those looked at that somebody waits to hear of, and of the others so many as there is time for. */
    void settleUntil(BooleanSupplier timeIsOver, Consumer<Member> judge) {
        for (Member member : doubtful) {
            member.doubtful = false;
            judge.accept(member);
        }
        doubtful.clear();
        for (int told = 0; !whenThereIsTime.isEmpty() && (told < AT_LEAST || !timeIsOver.getAsBoolean()); told++) {
            judge.accept(whenThereIsTime.remove());
        }
    }
}
