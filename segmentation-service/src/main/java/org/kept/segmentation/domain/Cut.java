package org.kept.segmentation.domain;

import java.util.List;
import java.util.OptionalLong;

/**
 * Where a policy draws the line in a ranking.
 *
 * @param accounts N
 * @param revenue of all of them, in minor units
 * @param threshold revenue of the last key account
 */
public record Cut(
        SegmentationPolicy policy,
        int accounts,
        int keyAccounts,
        long revenue,
        long keyRevenue,
        OptionalLong threshold) {

    /** @param policy another share than the ranking's own, perhaps */
    public static Cut of(Ranking ranking, SegmentationPolicy policy) {
        int key = ranking.keyAccounts(policy);
        List<RankedAccount> last = ranking.places(Math.max(0, key - 1), key);
        return new Cut(
                policy,
                ranking.accounts(),
                key,
                ranking.revenue(),
                ranking.revenueOfFirst(key),
                last.stream().mapToLong(RankedAccount::revenue).findFirst());
    }
}
