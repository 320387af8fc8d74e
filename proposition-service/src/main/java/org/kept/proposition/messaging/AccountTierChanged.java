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
        // What the database cannot keep is to be set aside by itself, not with its whole batch.
        if (accountId.indexOf(0) >= 0 || tier.indexOf(0) >= 0) {
            throw new PoisonEvent("accountId and tier are text without NUL.");
        }
    }

    AccountTiers.Told told() {
        return new AccountTiers.Told(accountId, tier, revision);
    }
}
