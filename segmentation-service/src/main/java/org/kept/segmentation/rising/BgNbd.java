package org.kept.segmentation.rising;

import org.hipparchus.util.FastMath;

/**
 * How many orders an account will place, by how many it placed and how long ago the last one was: the BG/NBD model of
 * Fader, Hardie and Lee, "Counting Your Customers the Easy Way" (Marketing Science 24, 2005). Each account orders at a
 * rate of its own (gamma-distributed by {@code r, alpha}), and after each order may be gone for good with a probability
 * of its own (beta-distributed by {@code a, b}). Time is in weeks.
 */
public record BgNbd(double r, double alpha, double a, double b) {
    private static final double DAYS_IN_WEEK = 7;
    private static final int TERMS_MAX = 1_000;
    private static final double PRECISION = 1e-13;
    /** At a = 1, and at a + b = 1, the formula is 0 / 0 where the value is not; so far away it is as good as there. */
    private static final double APART = 1e-6;

    public BgNbd {
        if (!(r > 0 && alpha > 0 && a > 0 && b > 0)) {
            throw new IllegalArgumentException("The parameters are above zero");
        }
        if (FastMath.abs(a - 1) < APART || FastMath.abs(a + b - 1) < APART) {
            a += 2 * APART;
        }
    }

    /** @return order days expected in the next {@code days}, of an account with an order day at least */
    public double expectedOrders(PurchaseSummary account, int today, int days) {
        return expected(
                account.orderDays() - 1,
                (account.lastDay() - account.firstDay()) / DAYS_IN_WEEK,
                (today - account.firstDay()) / DAYS_IN_WEEK,
                days / DAYS_IN_WEEK);
    }

    /**
     * @param repeats orders after the first
     * @param last weeks from the first order to the last
     * @param age weeks from the first order to now
     * @param ahead weeks from now
     */
    double expected(int repeats, double last, double age, double ahead) {
        // Their formula (10), with the hypergeometric function by Euler's transformation, which converges fast and
        // cannot overflow for an account of many orders.
        double z = ahead / (alpha + age + ahead);
        double c = a + b + repeats - 1;
        double product = FastMath.pow(1 - z, a - 1) * hypergeometric(c - r - repeats, a - 1, c, z);
        return c / (a - 1) * (1 - product) * alive(repeats, last, age);
    }

    /** @return the probability that the account is not gone */
    double alive(int repeats, double last, double age) {
        if (repeats == 0) {
            return 1;
        }
        double silence = FastMath.pow((alpha + age) / (alpha + last), r + repeats);
        return 1 / (1 + a / (b + repeats - 1) * silence);
    }

    private static double hypergeometric(double p, double q, double c, double z) {
        double sum = 1;
        double term = 1;
        for (int n = 0; n < TERMS_MAX && FastMath.abs(term) > PRECISION; n++) {
            term *= (p + n) * (q + n) / ((c + n) * (n + 1)) * z;
            sum += term;
        }
        return sum;
    }
}
