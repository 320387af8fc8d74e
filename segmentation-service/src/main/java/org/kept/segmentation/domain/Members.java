package org.kept.segmentation.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every account that was ever mentioned, and which of them have changed. Each has a number that stays its own: most of what
 * changes is revenue, and a number says whose it is in fewer bytes, and is found again faster, than an id.
 */
final class Members {
    private final Segmented<Member> byId = new Segmented<>();
    private final List<Member> byNumber = new ArrayList<>();
    private final List<Member> changed = new ArrayList<>();

    /** Null for one that was never mentioned. */
    Member get(String accountId) {
        return byId.get(accountId);
    }

    /** Who was never mentioned is from now on. */
    Member mention(String accountId) {
        return byId.computeIfAbsent(accountId, id -> {
            Member first = new Member(id, byNumber.size());
            byNumber.add(first);
            return first;
        });
    }

    Stream<Member> all() {
        return byId.all();
    }

    Collection<Member> segment(int segment) {
        return byId.segment(segment);
    }

    /** Its revenue, or how many orders that is from; else {@link #changed}. */
    void moved(Member member) {
        if (!member.changed) {
            member.changed = true;
            changed.add(member);
        }
    }

    void changed(Member member) {
        member.changedInMore = true;
        moved(member);
    }

    /** Hands over what changed since the last call. */
    void takeChanged(AccountJournal journal) {
        for (Member member : changed) {
            if (member.changedInMore) {
                journal.changed(AccountState.changeOf(member));
            } else {
                journal.moved(member.number, member.revenue(), member.orders());
            }
            member.changesTaken();
        }
        changed.clear();
    }

    /** What changed is known already. */
    void forgetChanges() {
        changed.forEach(Member::changesTaken);
        changed.clear();
    }

    void restore(AccountState state) {
        Member member = byId.computeIfAbsent(state.accountId(), id -> new Member(id, state.number()));
        while (byNumber.size() <= member.number) {
            byNumber.add(null);
        }
        byNumber.set(member.number, member);
        member.restore(state);
    }

    /** A number that nobody has yet is left out: what is told of its account later on says all of it. */
    void restore(int number, long revenue, int orders) {
        Member member = number < byNumber.size() ? byNumber.get(number) : null;
        if (member != null) {
            member.set(revenue, orders);
        }
    }
}
