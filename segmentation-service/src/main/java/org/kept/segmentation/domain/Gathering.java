package org.kept.segmentation.domain;

import java.util.ArrayList;
import java.util.List;

import org.kept.segmentation.rising.PurchaseSummary;

/**
 * Gathers what a choice of the rising accounts is made of, a segment at a time, so that orders need not wait for all.
 */
final class Gathering {
    private final Choice choice;
    private final long standing;
    private final Members members;
    private final Ranking ranking;
    private final List<PurchaseSummary> known = new ArrayList<>();
    private final List<PurchaseSummary> candidates = new ArrayList<>();
    private int segment;

    /**
     * @param standing the tick of the choice that holds until this one does; what came for earlier ones is forgotten
     */
    Gathering(Choice choice, long standing, Members members, Ranking ranking) {
        this.choice = choice;
        this.standing = standing;
        this.members = members;
        this.ranking = ranking;
    }

    boolean isFor(Choice other) {
        return choice.equals(other);
    }

    boolean isComplete() {
        return segment == Segmented.SEGMENTS;
    }

    void next() {
        long threshold = ranking.threshold().orElse(Long.MAX_VALUE);
        for (Member member : members.segment(segment++)) {
            PurchaseSummary summary = member.summaryFor(choice.tick());
            if (summary != null) {
                known.add(summary);
                // One that was key when its book summarised it, a moment ago, promises nothing by that.
                if (!ranking.isKey(member) && summary.windowRevenue() <= threshold) {
                    candidates.add(summary);
                }
            } else if (member.forgetExpected(standing)) {
                members.changed(member);
            }
        }
    }

    /** Once it is complete. */
    Assessment assessment() {
        return new Assessment(choice, known, candidates, ranking.keyAccounts());
    }
}
