package org.kept.segmentation.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * How much of the revenue how few of the accounts bring, best first (the Lorenz curve, from its other end; M. O. Lorenz,
 * "Methods of measuring the concentration of wealth", 1905). Exact, at the moment of reading.
 *
 * <p>Accounts with credit notes beyond their orders have a revenue below zero and rank last. So the curve rises up to the last
 * account above zero, may then stand <em>above</em> the total, and falls back to it. A total of zero or less has no shares.
 *
 * @param points from no account to all of them; each has more accounts than the one before
 * @param accountsForMost how many of the first accounts bring {@value #MOST_PERCENT} % of the total: the first prefix that
 *     reaches it, and so the smallest set of accounts that does; none without a total above zero
 */
public record ConcentrationCurve(
        int accounts, long revenue, int keyAccounts, long keyRevenue, List<Point> points, OptionalInt accountsForMost) {
    public static final int MOST_PERCENT = 80;

    /** What the first accounts bring together. */
    public record Point(int accounts, long revenue) {}

    /**
     * A pass over the ranking's blocks for each point.
     *
     * @param points how many parts of equal width the accounts are cut into, each end rounded up as the key accounts' share
     *     is; fewer where there are fewer accounts
     */
    public static ConcentrationCurve of(Ranking ranking, int points) {
        return new ConcentrationCurve(
                ranking.accounts(),
                ranking.revenue(),
                ranking.keyAccounts(),
                ranking.keyRevenue(),
                cut(ranking, points),
                accountsForMost(ranking));
    }

    private static List<Point> cut(Ranking ranking, int points) {
        List<Point> cut = new ArrayList<>();
        cut.add(new Point(0, 0));
        long all = ranking.accounts();
        for (int part = 1; part <= points; part++) {
            int places = (int) ((all * part + points - 1) / points);
            if (places > cut.get(cut.size() - 1).accounts()) {
                cut.add(new Point(places, ranking.revenueOfFirst(places)));
            }
        }
        return cut;
    }

    private static OptionalInt accountsForMost(Ranking ranking) {
        long total = ranking.revenue();
        if (total <= 0) {
            return OptionalInt.empty();
        }
        // 80 % of it, rounded up, without the product that may overflow.
        long most = total - total / 100 * (100 - MOST_PERCENT) - total % 100 * (100 - MOST_PERCENT) / 100;
        // Up to the last account above zero the sums rise, to the total at least: the first that reaches it is among
        // them.
        int reaching = ranking.placesBefore(new RankedAccount("", 0, 0));
        int below = 0;
        while (reaching - below > 1) {
            int middle = (below + reaching) >>> 1;
            if (ranking.revenueOfFirst(middle) >= most) {
                reaching = middle;
            } else {
                below = middle;
            }
        }
        return OptionalInt.of(reaching);
    }
}
