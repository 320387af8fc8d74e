package org.kept.cli.orders;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * One account of the generated history.
 *
 * @param meanCents what an order of this account is worth, roughly
 */
record Buyer(String accountId, int orders, double meanCents, Course course) {

    /** How an account's orders lie in time; the numbers are shares of the whole time. */
    enum Course {
        STEADY,
        GROWING,
        FADING,
        NEW;

        double time(double uniform) {
            return switch (this) {
                case STEADY -> uniform;
                case GROWING -> Math.cbrt(uniform);
                case FADING -> 1 - Math.cbrt(uniform);
                case NEW -> 0.6 + 0.4 * uniform;
            };
        }
    }

    // The account at rank r has a worth of r^-0.95: the first fifth then brings about four fifths of the revenue.
    private static final double STEEPNESS = 0.95;
    private static final double CENTS_OF_THE_LARGEST = 1_500_000;
    private static final int ORDERS_LEAST = 2;
    private static final double SPREAD = 0.6;

    /** Accounts in no order of worth, with {@code orders} orders in all. */
    static List<Buyer> some(int accounts, int orders, Random random) {
        List<Integer> ranks = new ArrayList<>();
        for (int rank = 1; rank <= accounts; rank++) {
            ranks.add(rank);
        }
        Collections.shuffle(ranks, random);
        // Half of an account's worth is in how often it orders, half in how much.
        double rootsSum = ranks.stream().mapToDouble(Buyer::root).sum();
        double toShare = Math.max(0, orders - (double) ORDERS_LEAST * accounts);
        List<Buyer> buyers = new ArrayList<>();
        double owed = 0;
        for (int i = 0; i < accounts; i++) {
            double root = root(ranks.get(i));
            owed += ORDERS_LEAST + toShare * root / rootsSum;
            int mine = i == accounts - 1 ? (int) Math.round(owed) : (int) owed;
            owed -= mine;
            String id = String.format(Locale.ROOT, "A-%04d", i + 1);
            buyers.add(new Buyer(id, mine, CENTS_OF_THE_LARGEST * root, course(random)));
        }
        return buyers;
    }

    int day(int days, Random random) {
        return (int) Math.min(days - 1.0, days * course.time(random.nextDouble()));
    }

    long cents(Random random) {
        return Math.max(100, Math.round(meanCents * Math.exp(SPREAD * random.nextGaussian())));
    }

    private static double root(int rank) {
        return Math.pow(rank, -STEEPNESS / 2);
    }

    private static Course course(Random random) {
        double share = random.nextDouble();
        if (share < 0.15) {
            return Course.GROWING;
        }
        return share < 0.30 ? Course.FADING : share < 0.40 ? Course.NEW : Course.STEADY;
    }
}
