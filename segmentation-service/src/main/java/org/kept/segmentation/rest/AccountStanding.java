package org.kept.segmentation.rest;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

import org.kept.chassis.money.Money;
import org.kept.segmentation.domain.Segmentation;
import org.kept.segmentation.domain.Standing;
import org.kept.segmentation.domain.Tier;

/**
 * Where one account stands, and why.
 *
 * @param since the business date on which the tier began
 * @param rank absent without an order in the window
 * @param accounts N
 * @param distanceToThreshold revenue less the threshold: negative is what is missing; absent without a key account
 * @param why a sentence for people
 * @param history the last changes of its tier, newest first, at most five
 * @param heaviestOrders the five that weigh most; absent, as what leaves, while its order book cannot be reached
 * @param leavesWithin30Days what leaves the window in the next 30 days
 * @param projection what is expected of it; absent for a key account, before rising accounts were chosen for the first time,
 *     and for an account that had not ordered then
 */
public record AccountStanding(
        String accountId,
        Tier tier,
        LocalDate since,
        Integer rank,
        int accounts,
        String revenue,
        int orders,
        String currency,
        String threshold,
        String distanceToThreshold,
        LocalDate businessDate,
        String policyVersion,
        String why,
        List<TierSince> history,
        List<WindowOrders.OrderItem> heaviestOrders,
        WindowOrders.Leaving leavesWithin30Days,
        ProjectionAnswer projection) {
    private static final int HISTORY_SHOWN = 5;
    static final int ORDERS_SHOWN = 5;

    /** @param orders null while its order book cannot be reached */
    static AccountStanding of(Standing standing, Segmentation segmentation, WindowOrders orders) {
        Currency currency = segmentation.policy().reportingCurrency();
        boolean hasThreshold = standing.threshold().isPresent();
        long threshold = standing.threshold().orElse(0);
        return new AccountStanding(
                standing.accountId(),
                standing.tier(),
                standing.since(),
                standing.rank() == 0 ? null : standing.rank(),
                standing.accounts(),
                new Money(standing.revenue(), currency).amount(),
                standing.orders(),
                currency.getCurrencyCode(),
                hasThreshold ? new Money(threshold, currency).amount() : null,
                hasThreshold ? new Money(standing.revenue() - threshold, currency).amount() : null,
                segmentation.businessDate(),
                Long.toString(segmentation.policy().version()),
                Why.inWords(
                        standing, segmentation.policy(), segmentation.ranking().keyAccounts()),
                TierSince.of(standing.history()).stream().limit(HISTORY_SHOWN).toList(),
                orders == null ? null : orders.items(),
                orders == null ? null : orders.leavesWithin30Days(),
                standing.prospect()
                        .map(prospect -> ProjectionAnswer.of(prospect, currency))
                        .orElse(null));
    }
}
