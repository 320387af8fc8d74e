package org.kept.segmentation.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Which tier an account is in, and what is news of that to the world: where it is another one than was last told. */
final class TierNews {
    private final Members members;
    private final Ranking ranking;
    private final RisingAccounts rising;
    private final Doubts doubts;

    TierNews(Members members, Ranking ranking, RisingAccounts rising, Doubts doubts) {
        this.members = members;
        this.ranking = ranking;
        this.rising = rising;
        this.doubts = doubts;
    }

    Tier tierOf(Member member) {
        if (ranking.isKey(member)) {
            return Tier.KEY;
        }
        return member.rising ? Tier.RISING : Tier.SELF_SERVICE;
    }

    /** 0 without an order in the window. */
    int rankOf(Member member) {
        return member.orders() == 0 ? 0 : ranking.rank(member);
    }

    /** Empty for a key account, and while nothing is known. */
    Optional<Prospect> prospect(Member member, LocalDate today) {
        return ranking.isKey(member) ? Optional.empty() : rising.prospect(member, today);
    }

    /** What is told counts as told from here on. @param now the last tick that every book has passed */
    void tellUntil(BooleanSupplier timeIsOver, Tick now, Consumer<TierChange> teller) {
        doubts.settleUntil(timeIsOver, member -> {
            ToldTier last = member.lastTold();
            Tier tier = tierOf(member);
            boolean unheardOf = last == null && member.orders() == 0 && tier == Tier.SELF_SERVICE;
            if (!unheardOf && (last == null || last.tier() != tier)) {
                teller.accept(tell(member, tier, last, now));
            }
        });
    }

    private TierChange tell(Member member, Tier tier, ToldTier last, Tick now) {
        long revision = last == null ? 1 : last.revision() + 1;
        SegmentationPolicy policy = now.policy();
        member.tell(new ToldTier(tier, now.date(), policy.version(), revision));
        members.changed(member);
        return new TierChange(
                member.accountId(),
                tier,
                last == null ? null : last.tier(),
                rankOf(member),
                ranking.accounts(),
                member.revenue(),
                policy.reportingCurrency(),
                ranking.threshold(),
                policy.version(),
                now.date(),
                revision,
                tier == Tier.RISING ? prospect(member, now.date()) : Optional.empty());
    }
}
