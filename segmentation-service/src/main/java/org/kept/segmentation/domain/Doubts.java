package org.kept.segmentation.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Whose tier may be another one than was last told. */
final class Doubts {
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
        while (!whenThereIsTime.isEmpty() && !timeIsOver.getAsBoolean()) {
            judge.accept(whenThereIsTime.remove());
        }
    }
}
