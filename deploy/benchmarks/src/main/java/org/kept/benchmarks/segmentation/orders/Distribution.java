package org.kept.benchmarks.segmentation.orders;

import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.IntSupplier;

/** Which accounts order how often. */
public enum Distribution {
    /** All alike. */
    UNIFORM,
    /** The k-th most frequent orders with a probability proportional to 1/k: a few order a lot, many order once. */
    ZIPF;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Numbers of accounts from 0 to {@code accounts - 1}. */
    public IntSupplier accounts(int accounts, SplittableRandom random) {
        if (this == UNIFORM) {
            return () -> random.nextInt(accounts);
        }
        double[] cumulated = new double[accounts];
        double sum = 0;
        for (int k = 0; k < accounts; k++) {
            sum += 1.0 / (k + 1);
            cumulated[k] = sum;
        }
        double total = sum;
        int stride = coprimeTo(accounts);
        return () -> {
            int found = Arrays.binarySearch(cumulated, random.nextDouble() * total);
            int place = Math.min(found < 0 ? -found - 1 : found, accounts - 1);
            // Frequent accounts are spread over all numbers, so that neither partitions nor trees see them side by
            // side.
            return (int) ((long) place * stride % accounts);
        };
    }

    private static int coprimeTo(int accounts) {
        int stride = (int) (accounts * 0.618) | 1;
        while (gcd(stride, accounts) != 1) {
            stride += 2;
        }
        return stride;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
