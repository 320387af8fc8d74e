package org.kept.proposition.messaging;

import org.kept.chassis.inbox.PoisonEvent;
import org.kept.proposition.persistence.AccountTiers;

/** What this service uses of segmentation's {@code org.kept.account-tier.changed.v1}. */
record AccountTierChanged(String accountId, String tier, long revision) {
    static final String TYPE = "org.kept.account-tier.changed.v1";

    AccountTierChanged {
        if (accountId == null || accountId.isBlank() || tier == null || tier.isBlank()) {
            throw new PoisonEvent("accountId and tier are needed.");
        }
    }

    AccountTiers.Told told() {
        return new AccountTiers.Told(accountId, tier, revision);
    }
}
