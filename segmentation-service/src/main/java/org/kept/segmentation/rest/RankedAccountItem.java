package org.kept.segmentation.rest;

import java.util.Currency;

import org.kept.chassis.money.Money;
import org.kept.segmentation.domain.RankedAccount;
import org.kept.segmentation.domain.Segmentation;
import org.kept.segmentation.domain.Tier;

/**
 * A line of the ranked list.
 *
 * @param rank absent without an order in the window
 * @param projection of a rising account; absent for the others
 */
public record RankedAccountItem(
        String accountId,
        Tier tier,
        Integer rank,
        String revenue,
        String currency,
        int orders,
        ProjectionAnswer projection) {
    static RankedAccountItem of(RankedAccount account, Segmentation segmentation) {
        Currency currency = segmentation.policy().reportingCurrency();
        return new RankedAccountItem(
                account.accountId(),
                segmentation.tierOf(account),
                account.orders() == 0 ? null : segmentation.ranking().rank(account),
                new Money(account.revenue(), currency).amount(),
                currency.getCurrencyCode(),
                account.orders(),
                segmentation.tierOf(account) == Tier.RISING
                        ? segmentation
                                .prospect(account)
                                .map(prospect -> ProjectionAnswer.of(prospect, currency))
                                .orElse(null)
                        : null);
    }
}
