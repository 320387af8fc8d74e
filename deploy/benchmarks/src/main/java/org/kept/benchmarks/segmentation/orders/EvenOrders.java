package org.kept.benchmarks.segmentation.orders;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.SplittableRandom;

/** As many orders for each account, one after the other through all accounts. For weighing: both numbers are exact. */
public final class EvenOrders {
    private static final int SECONDS_PER_DAY = 86_400;
    private static final int CENTS_MAX = 100_000;

    private final int accounts;
    private final int ordersPerAccount;
    private final long lastSecond;

    public EvenOrders(int accounts, int ordersPerAccount, LocalDate today) {
        this.accounts = accounts;
        this.ordersPerAccount = ordersPerAccount;
        lastSecond = today.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    }

    public int accounts() {
        return accounts;
    }

    public int count() {
        return accounts * ordersPerAccount;
    }

    /** @param number from 0 */
    public GeneratedOrder order(int number) {
        SplittableRandom random = new SplittableRandom(number);
        long second = lastSecond - random.nextLong((OrderStream.DAYS - 1L) * SECONDS_PER_DAY);
        return new GeneratedOrder(number, number % accounts, 1, second, 1 + random.nextInt(CENTS_MAX), false);
    }
}
