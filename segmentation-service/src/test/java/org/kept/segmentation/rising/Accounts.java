package org.kept.segmentation.rising;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made-up accounts, always the same for a seed: most order rarely, a few often, at values of their own. */
final class Accounts {
    static final Outlook OUTLOOK = Outlook.even(LocalDate.of(2024, 6, 30), 365);

    private Accounts() {}

    static List<PurchaseSummary> some(int count, long seed, long scale) {
        Random random = new Random(seed);
        List<PurchaseSummary> accounts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double pace = 20 + 400 * random.nextDouble();
            double value = 500 + 9_500 * random.nextDouble() * random.nextDouble();
            List<long[]> orders = new ArrayList<>();
            double day = Outlook.DAYS_BACK * random.nextDouble();
            while (day > 0) {
                orders.add(new long[] {(long) day, scale * (long) (value * (0.5 + random.nextDouble()))});
                day += pace * Math.log(random.nextDouble());
            }
            accounts.add(summary("A" + i, orders));
        }
        return accounts;
    }

    /** @param daysAgoAndValue one for each order */
    static PurchaseSummary summary(String id, List<long[]> daysAgoAndValue) {
        long today = OUTLOOK.date().toEpochDay();
        return PurchaseSummary.of(
                id, visitor -> daysAgoAndValue.forEach(order -> visitor.order(today - order[0], order[1])), OUTLOOK);
    }
}
