package org.kept.segmentation.messaging;

import java.util.Currency;

import com.fasterxml.jackson.databind.ObjectWriter;

import org.kept.chassis.money.Money;
import org.kept.segmentation.domain.Prospect;
import org.kept.segmentation.domain.TierChange;

/** {@code org.kept.account-tier.changed.v1}, as its contract states it. */
public record AccountTierChanged(
        String accountId,
        String tier,
        String previousTier,
        Integer rank,
        int accounts,
        String revenue,
        String currency,
        String threshold,
        String policyVersion,
        String businessDate,
        long revision,
        String projectedRevenue,
        String projectedEntryDate,
        String reason) {
    public static final String TYPE = "org.kept.account-tier.changed.v1";

    private static final ObjectWriter WRITER = Json.writerFor(AccountTierChanged.class);

    static AccountTierChanged of(TierChange change) {
        Currency currency = change.currency();
        Prospect prospect = change.prospect().orElse(null);
        return new AccountTierChanged(
                change.accountId(),
                change.tier().name(),
                change.previousTier() == null ? null : change.previousTier().name(),
                change.rank() == 0 ? null : change.rank(),
                change.accounts(),
                new Money(change.revenue(), currency).amount(),
                currency.getCurrencyCode(),
                change.threshold().isEmpty()
                        ? null
                        : new Money(change.threshold().getAsLong(), currency).amount(),
                Long.toString(change.policyVersion()),
                change.businessDate().toString(),
                change.revision(),
                prospect == null ? null : new Money(prospect.revenue(), currency).amount(),
                prospect == null || prospect.entryDate() == null
                        ? null
                        : prospect.entryDate().toString(),
                prospect == null ? null : prospect.reason(minorUnits -> inWords(minorUnits, currency)));
    }

    private static String inWords(long minorUnits, Currency currency) {
        return new Money(minorUnits, currency).amount() + " " + currency.getCurrencyCode();
    }

    public static byte[] write(TierChange change) {
        return Json.write(WRITER, of(change));
    }
}
