package org.kept.segmentation.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What books have said that are ahead of the others, by the tick that has to pass before it holds. */
final class NewsAhead {
    private final Map<Long, List<Member>> accountsByTick = new HashMap<>();

    void add(Member member, AccountState.Waiting news) {
        if (member.await(news)) {
            index(member, news.tick());
        }
    }

    /** Puts back what an account's state says that it waits for. */
    void restore(Member member) {
        member.waiting().forEach(news -> index(member, news.tick()));
    }

    /** The accounts that something has waited for until this tick; some of them may be named twice. */
    List<Member> take(long tick) {
        List<Member> waiting = accountsByTick.remove(tick);
        return waiting == null ? List.of() : waiting;
    }

    void clear() {
        accountsByTick.clear();
    }

    private void index(Member member, long tick) {
        accountsByTick.computeIfAbsent(tick, number -> new ArrayList<>()).add(member);
    }
}
