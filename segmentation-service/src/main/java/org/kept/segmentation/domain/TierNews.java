package org.kept.segmentation.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Which tier an account is in, where it stands, and what is news of that to the world: where it is another one than
 * was last told.
 */
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

    /**
     * Where an account stands; empty for one that never had an order in the window.
     *
     * @param today null before the first date
     */
    Optional<Standing> standing(Member member, LocalDate today) {
        ToldTier last = member.lastTold();
        if (last == null && member.orders() == 0) {
            return Optional.empty();
        }
        Tier tier = tierOf(member);
        return Optional.of(new Standing(
                member.accountId(),
                tier,
                last != null && last.tier() == tier ? last.since() : today,
                rankOf(member),
                ranking.accounts(),
                member.revenue(),
                member.orders(),
                ranking.threshold(),
                List.copyOf(member.told()),
                prospect(member, today)));
    }

    /** All of it; what is told counts as told from here on. @param now the last tick that every book has passed */
    void tellAll(Tick now, Consumer<TierChange> teller) {
        boolean all = false;
        while (!all) {
            all = doubts.settleUrgent(member -> tellIfNews(member, now, teller));
        }
        doubts.settleSome(() -> false, member -> tellIfNews(member, now, teller));
    }

    /**
     * What somebody waits to hear, and of the rest some, or more as there is time. Who has become rising is told once it
     * can be said why without waiting for that; but who was key and is rising now is told at once, so that no more are key
     * than are.
     */
    void tellUntil(BooleanSupplier timeIsOver, Tick now, Consumer<TierChange> teller) {
        boolean canSayWhy = rising.isLearned();
        doubts.settleUrgent(member -> {
            if (canSayWhy || tierOf(member) != Tier.RISING || wasKey(member)) {
                return tellIfNews(member, now, teller);
            }
            doubts.aboutInTime(member);
            return false;
        });
        if (canSayWhy) {
            doubts.settleSome(timeIsOver, member -> tellIfNews(member, now, teller));
        }
    }

    /** Whether the world believes something else, or nothing. */
    boolean isUntold(Member member) {
        return member.lastTold() == null || member.lastTold().tier() != tierOf(member);
    }

    private static boolean wasKey(Member member) {
        return member.lastTold() != null && member.lastTold().tier() == Tier.KEY;
    }

    private boolean tellIfNews(Member member, Tick now, Consumer<TierChange> teller) {
        ToldTier last = member.lastTold();
        Tier tier = tierOf(member);
        boolean unheardOf = last == null && member.orders() == 0 && tier == Tier.SELF_SERVICE;
        boolean isNews = !unheardOf && isUntold(member);
        if (isNews) {
            teller.accept(tell(member, tier, last, now));
        }
        return isNews;
    }

    private TierChange tell(Member member, Tier tier, ToldTier last, Tick now) {
        long revision = last == null ? 1 : last.revision() + 1;
        SegmentationPolicy policy = now.policy();
        Optional<Prospect> prospect = tier == Tier.RISING ? prospect(member, now.date()) : Optional.empty();
        Occasion occasion = new Occasion(
                last == null ? null : last.tier(),
                rankOf(member),
                ranking.accounts(),
                member.revenue(),
                ranking.threshold().orElse(0),
                policy.reportingCurrency(),
                prospect.map(expected -> expected.reason(policy.reportingCurrency()))
                        .orElse(null));
        ToldTier told = new ToldTier(tier, now.date(), policy.version(), revision, occasion);
        member.tell(told);
        members.changed(member);
        return new TierChange(member.accountId(), told, prospect);
    }
}
