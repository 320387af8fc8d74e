package org.kept.segmentation.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Whose tier may be another one than was last told. */
final class Doubts {
    private final List<Member> doubtful = new ArrayList<>();

    void about(Member member) {
        if (!member.doubtful) {
            member.doubtful = true;
            doubtful.add(member);
        }
    }

    /** Has each looked at; nothing is in doubt after that. */
    void settle(Consumer<Member> judge) {
        for (Member member : doubtful) {
            member.doubtful = false;
            judge.accept(member);
        }
        doubtful.clear();
    }
}
