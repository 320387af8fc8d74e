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
 * @param summaries what they were chosen by, and the next ones will be, by the tick that brings the choice
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
        return new AccountState(
                member.accountId(),
                member.revenue(),
                member.orders(),
                member.told(),
                member.waiting(),
                member.rising,
                member.summaries());
    }
}
