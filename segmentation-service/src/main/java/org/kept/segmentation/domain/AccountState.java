package org.kept.segmentation.domain;

import java.util.List;
import java.util.Map;

import org.kept.segmentation.rising.PurchaseSummary;

/**
 * What is kept of an account over a restart.
 *
 * @param told what was told of it, the last one last
 * @param waiting what a book said that is ahead of the others
 * @param rising whether it was chosen, the last time that rising accounts were
 * @param summaries what they were chosen by, and the next ones will be, by the tick that brings the choice; null in a
 *     change that leaves them as they were
 */
public record AccountState(
        String accountId,
        long revenue,
        int orders,
        List<ToldTier> told,
        List<Waiting> waiting,
        boolean rising,
        Map<Long, PurchaseSummary> summaries) {
    /** @param tick after which it holds */
    public record Waiting(long tick, long revenue, int orders) {}

    static AccountState of(Member member) {
        return of(member, member.summaries());
    }

    /** They are most of what is kept of an account, and change once a week. */
    static AccountState changeOf(Member member) {
        return of(member, member.expectsAnew ? member.summaries() : null);
    }

    private static AccountState of(Member member, Map<Long, PurchaseSummary> summaries) {
        return new AccountState(
                member.accountId(),
                member.revenue(),
                member.orders(),
                member.told(),
                member.waiting(),
                member.rising,
                summaries);
    }
}
