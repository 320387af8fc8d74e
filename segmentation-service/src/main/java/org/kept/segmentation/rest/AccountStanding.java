package org.kept.segmentation.rest;

import java.time.LocalDate;
import java.util.Currency;

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
        String why) {
    static AccountStanding of(Standing standing, Segmentation segmentation) {
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
                        standing, segmentation.policy(), segmentation.ranking().keyAccounts()));
    }
}
