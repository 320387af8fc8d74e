package org.kept.account.messaging;

import java.time.LocalDate;

import org.kept.account.persistence.AccountTiers;
import org.kept.chassis.inbox.PoisonEvent;

/** What this service uses of segmentation's {@code org.kept.account-tier.changed.v1}. */
record AccountTierChanged(
        String accountId,
        String tier,
        Long rank,
        Long accounts,
        String revenue,
        String currency,
        String threshold,
        LocalDate businessDate,
        long revision) {

    /** @throws PoisonEvent when it does not say which account is in which tier from when */
    AccountTiers.Told told() {
        if (accountId == null || tier == null || businessDate == null) {
            throw new PoisonEvent("accountId, tier and businessDate are needed.");
        }
        return new AccountTiers.Told(
                accountId, revision, tier, businessDate, rank, accounts, revenue, threshold, currency);
    }
}
