package org.kept.segmentation.domain;

/**
 * What accounts' orders come to, put into the ranking: at once, or when the tick has passed by which their book was
 * ahead of the others. Whose tier may be another one afterwards is doubtful.
 */
final class Moves {
    private final Members members;
    private final Ranking ranking;
    private final Doubts doubts;
    private final NewsAhead ahead = new NewsAhead();

    Moves(Members members, Ranking ranking, Doubts doubts) {
        this.members = members;
        this.ranking = ranking;
        this.doubts = doubts;
    }

    /** @param isAhead whether it holds only after the tick that it names */
    void take(Member member, AccountState.Waiting news, boolean isAhead) {
        if (isAhead) {
            ahead.add(member, news);
            members.changed(member);
        } else {
            move(member, news.revenue(), news.orders());
        }
    }

    /** What waited for this tick holds from here on. */
    void pass(long tick) {
        for (Member member : ahead.take(tick)) {
            AccountState.Waiting news = member.take(tick);
            if (news != null) {
                members.changed(member);
                move(member, news.revenue(), news.orders());
            }
        }
    }

    /** Who is key by another policy, as they stand. */
    void apply(SegmentationPolicy policy) {
        crossed(ranking.apply(policy));
    }

    /** Ranks everybody by what was put back. */
    void settle() {
        ranking.clear();
        ahead.clear();
        members.all().forEach(member -> {
            long revenue = member.revenue();
            int orders = member.orders();
            member.set(0, 0);
            ranking.move(member, revenue, orders);
            ahead.restore(member);
        });
    }

    private void move(Member member, long revenue, int orders) {
        members.moved(member);
        crossed(ranking.move(member, revenue, orders));
        if (member.lastTold() == null) {
            doubts.about(member);
        }
    }

    private void crossed(Shift shift) {
        if (shift != Shift.NONE) {
            shift.entered().forEach(entered -> doubts.about((Member) entered));
            shift.left().forEach(left -> doubts.about((Member) left));
        }
    }
}
