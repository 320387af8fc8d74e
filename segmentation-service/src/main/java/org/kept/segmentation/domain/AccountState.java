package org.kept.segmentation.domain;

import java.util.List;

/**
 * What is kept of an account over a restart.
 *
 * @param number stands for the account wherever only its revenue has changed
 * @param told what was told of it, the last one last
 * @param waiting what a book said that is ahead of the others
 * @param rising whether it was chosen, the last time that rising accounts were
 * @param expected what they were chosen by, and the next ones will be; null in a change that leaves that as it was
 */
public record AccountState(
        int number,
        String accountId,
        long revenue,
        int orders,
        List<ToldTier> told,
        List<Waiting> waiting,
        boolean rising,
        List<Expected> expected) {
    /** @param tick after which it holds */
    public record Waiting(long tick, long revenue, int orders) {}

    static AccountState of(Member member) {
        return of(member, member.expected());
    }

    /** What is expected is most of what is kept of an account, and changes once a week. */
    static AccountState changeOf(Member member) {
        return of(member, member.expectsAnew ? member.expected() : null);
    }

    private static AccountState of(Member member, List<Expected> expected) {
        return new AccountState(
                member.number,
                member.accountId(),
                member.revenue(),
                member.orders(),
                member.told(),
                member.waiting(),
                member.rising,
                expected);
    }
}
