package org.kept.segmentation.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What another policy would make of the same orders. Nothing is touched by it.
 *
 * @param entering who would become key, best first
 * @param leaving who would be key no more, in the order of the ranking now
 */
public record Preview(Cut now, Cut then, Moving entering, Moving leaving) {
    /** @param first with what they come to in the previewed window; at most as many as were to be named */
    public record Moving(int count, List<AccountRevenue> first) {}

    /** The present ranking, as far as a preview needs it: may be kept when the ranking moves on. */
    public record Before(Cut cut, List<String> keyAccounts) {
        public static Before of(Ranking ranking, SegmentationPolicy policy) {
            Cut cut = Cut.of(ranking, policy);
            return new Before(
                    cut,
                    ranking.places(0, cut.keyAccounts()).stream()
                            .map(RankedAccount::accountId)
                            .toList());
        }
    }

    /** For a policy that only cuts elsewhere. @param namedMax how many of each are named; the others are counted */
    public static Preview ofShare(Ranking ranking, SegmentationPolicy now, SegmentationPolicy then, int namedMax) {
        Cut before = Cut.of(ranking, now);
        Cut after = Cut.of(ranking, then);
        return new Preview(
                before,
                after,
                between(ranking, before.keyAccounts(), after.keyAccounts(), namedMax),
                between(ranking, after.keyAccounts(), before.keyAccounts(), namedMax));
    }

    /**
     * For any policy in the same currency.
     *
     * @param revenues of every account with an order in its window, each once
     * @param namedMax how many of each are named; the others are counted
     */
    public static Preview ofWindow(
            Before now, SegmentationPolicy then, Iterable<AccountRevenue> revenues, int namedMax) {
        Ranking ranking = new Ranking(then);
        Map<String, RankedAccount> accounts = new HashMap<>();
        for (AccountRevenue account : revenues) {
            RankedAccount ranked = accounts.computeIfAbsent(account.accountId(), RankedAccount::new);
            ranking.move(ranked, account.revenue(), account.orders());
        }
        Set<String> keyNow = Set.copyOf(now.keyAccounts());
        List<RankedAccount> entering = ranking.places(0, ranking.keyAccounts()).stream()
                .filter(account -> !keyNow.contains(account.accountId()))
                .toList();
        List<RankedAccount> leaving = now.keyAccounts().stream()
                .map(id -> accounts.computeIfAbsent(id, RankedAccount::new))
                .filter(account -> !ranking.isKey(account))
                .toList();
        return new Preview(
                now.cut(),
                Cut.of(ranking, then),
                new Moving(entering.size(), first(entering, namedMax)),
                new Moving(leaving.size(), first(leaving, namedMax)));
    }

    private static Moving between(Ranking ranking, int from, int to, int namedMax) {
        int count = Math.max(0, to - from);
        return new Moving(count, first(ranking.places(from, from + Math.min(count, namedMax)), namedMax));
    }

    private static List<AccountRevenue> first(List<RankedAccount> accounts, int namedMax) {
        return accounts.stream()
                .limit(namedMax)
                .map(account -> new AccountRevenue(account.accountId(), account.revenue(), account.orders()))
                .toList();
    }
}
