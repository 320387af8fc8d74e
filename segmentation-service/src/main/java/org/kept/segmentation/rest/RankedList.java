package org.kept.segmentation.rest;

import java.util.ArrayList;
import java.util.List;

import org.kept.chassis.rest.Cursor;
import org.kept.chassis.rest.Page;
import org.kept.segmentation.domain.RankedAccount;
import org.kept.segmentation.domain.Ranking;
import org.kept.segmentation.domain.Segmentation;
import org.kept.segmentation.domain.Tier;

/**
 * The ranked list, page by page. A page starts after the place where the last item of the page before would rank now: an
 * account that moves between two requests may be missed or seen twice, the others are not. The rising accounts are
 * listed by their promise instead, best first, those included that have no order in the window.
 */
final class RankedList {
    /** So many places are looked through at a time for those of one tier. */
    private static final int STRIDE = 256;

    private RankedList() {}

    /** @param tier null for all */
    static Page<RankedAccountItem> page(Segmentation segmentation, Tier tier, int limit, String cursor) {
        return tier == Tier.RISING ? rising(segmentation, limit, cursor) : ranked(segmentation, tier, limit, cursor);
    }

    private static Page<RankedAccountItem> ranked(Segmentation segmentation, Tier tier, int limit, String cursor) {
        Ranking ranking = segmentation.ranking();
        int key = ranking.keyAccounts();
        int first = tier == Tier.SELF_SERVICE ? key : 0;
        int end = tier == Tier.KEY ? key : ranking.accounts();
        String after = Cursor.keyOf(cursor);
        int from = after == null ? first : Math.max(first, placesUpTo(ranking, after, cursor));
        List<RankedAccount> found = new ArrayList<>();
        for (int place = from; place < end && found.size() <= limit; place += STRIDE) {
            ranking.places(place, Math.min(end, place + STRIDE)).stream()
                    .filter(account -> tier == null || segmentation.tierOf(account) == tier)
                    .limit(limit + 1L - found.size())
                    .forEach(found::add);
        }
        return Page.of(
                found,
                limit,
                account -> account.revenue() + " " + account.accountId(),
                account -> RankedAccountItem.of(account, segmentation));
    }

    private static Page<RankedAccountItem> rising(Segmentation segmentation, int limit, String cursor) {
        List<RankedAccount> rising = segmentation.rising().bestFirst();
        String after = Cursor.keyOf(cursor);
        int from = after == null ? 0 : number(after, cursor);
        List<RankedAccount> found = rising.stream().skip(from).limit(limit + 1L).toList();
        int shown = Math.min(limit, found.size());
        return Page.of(
                found,
                limit,
                account -> Integer.toString(from + shown),
                account -> RankedAccountItem.of(account, segmentation));
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

    private static int number(String key, String cursor) {
        try {
            return Math.max(0, Integer.parseInt(key));
        } catch (NumberFormatException foreign) {
            throw Cursor.malformed(cursor);
        }
    }
}
