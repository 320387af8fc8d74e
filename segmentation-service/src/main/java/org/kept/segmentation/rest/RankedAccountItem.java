package org.kept.segmentation.rest;

import java.util.Currency;

import org.kept.chassis.money.Money;
import org.kept.segmentation.domain.RankedAccount;
import org.kept.segmentation.domain.Tier;

/** A line of the ranked list. */
public record RankedAccountItem(String accountId, Tier tier, int rank, String revenue, String currency, int orders) {
    static RankedAccountItem of(RankedAccount account, int rank, Tier tier, Currency currency) {
        return new RankedAccountItem(
                account.accountId(),
                tier,
                rank,
                new Money(account.revenue(), currency).amount(),
                currency.getCurrencyCode(),
                account.orders());
    }
}
