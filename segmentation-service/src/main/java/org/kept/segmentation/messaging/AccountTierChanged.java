package org.kept.segmentation.messaging;

import java.util.Currency;

import com.fasterxml.jackson.databind.ObjectWriter;

import org.kept.chassis.money.Money;
import org.kept.segmentation.domain.Occasion;
import org.kept.segmentation.domain.Prospect;
import org.kept.segmentation.domain.TierChange;
import org.kept.segmentation.domain.ToldTier;

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
        ToldTier told = change.told();
        Occasion then = told.occasion();
        Currency currency = then.currency();
        Prospect prospect = change.prospect().orElse(null);
        return new AccountTierChanged(
                change.accountId(),
                told.tier().name(),
                then.previousTier() == null ? null : then.previousTier().name(),
                then.rank() == 0 ? null : then.rank(),
                then.accounts(),
                new Money(then.revenue(), currency).amount(),
                currency.getCurrencyCode(),
                then.threshold() == 0 ? null : new Money(then.threshold(), currency).amount(),
                Long.toString(told.policyVersion()),
                told.since().toString(),
                told.revision(),
                prospect == null ? null : new Money(prospect.revenue(), currency).amount(),
                prospect == null || prospect.entryDate() == null
                        ? null
                        : prospect.entryDate().toString(),
                then.reason());
    }

    public static byte[] write(TierChange change) {
        return Json.write(WRITER, of(change));
    }
}
