package org.kept.segmentation.rest;

import java.util.List;

import org.kept.chassis.rest.Cursor;
import org.kept.chassis.rest.Page;
import org.kept.segmentation.domain.RankedAccount;
import org.kept.segmentation.domain.Ranking;
import org.kept.segmentation.domain.Segmentation;
import org.kept.segmentation.domain.Tier;

/**
 * The ranked list, page by page. A page starts after the place where the last item of the page before would rank now: an
 * account that moves between two requests may be missed or seen twice, the others are not.
 */
final class RankedList {
    private RankedList() {}

    /** @param tier null for all */
    static Page<RankedAccountItem> page(Segmentation segmentation, Tier tier, int limit, String cursor) {
        Ranking ranking = segmentation.ranking();
        int key = ranking.keyAccounts();
        int first = tier == Tier.SELF_SERVICE ? key : 0;
        int end = tier == Tier.KEY ? key : ranking.accounts();
        String after = Cursor.keyOf(cursor);
        int from = after == null ? first : Math.max(first, placesUpTo(ranking, after, cursor));
        List<RankedAccount> found = ranking.places(from, Math.min(end, from + limit + 1));
        return Page.of(found, limit, account -> account.revenue() + " " + account.accountId(), account -> {
            int rank = ranking.rank(account);
            return RankedAccountItem.of(
                    account,
                    rank,
                    rank <= key ? Tier.KEY : Tier.SELF_SERVICE,
                    segmentation.policy().reportingCurrency());
        });
    }

    private static int placesUpTo(Ranking ranking, String key, String cursor) {
        int space = key.indexOf(' ');
        try {
            RankedAccount last =
                    new RankedAccount(key.substring(space + 1), Long.parseLong(key.substring(0, space)), 1);
            int before = ranking.placesBefore(last);
            boolean stands =
                    ranking.places(before, before + 1).stream().anyMatch(account -> account.compareTo(last) == 0);
            return stands ? before + 1 : before;
        } catch (NumberFormatException | StringIndexOutOfBoundsException foreign) {
            throw Cursor.malformed(cursor);
        }
    }
}
