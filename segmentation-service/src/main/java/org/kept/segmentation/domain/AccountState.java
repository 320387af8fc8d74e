package org.kept.segmentation.domain;

import java.util.List;

/**
 * What is kept of an account over a restart.
 *
 * @param told what was told of it, the last one last
 * @param waiting what a book said that is ahead of the others
 */
public record AccountState(String accountId, long revenue, int orders, List<ToldTier> told, List<Waiting> waiting) {
    /** @param tick after which it holds */
    public record Waiting(long tick, long revenue, int orders) {}

    static AccountState of(Member member) {
        return new AccountState(member.accountId(), member.revenue(), member.orders(), member.told(), member.waiting());
    }
}
