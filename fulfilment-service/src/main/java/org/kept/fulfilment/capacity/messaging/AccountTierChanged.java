package org.kept.fulfilment.capacity.messaging;

import org.kept.chassis.inbox.PoisonEvent;

/** What this service uses of segmentation's {@code org.kept.account-tier.changed.v1}. */
record AccountTierChanged(String accountId, String tier, long revision) {
    static final String TYPE = "org.kept.account-tier.changed.v1";

    AccountTierChanged {
        if (accountId == null || accountId.isBlank() || tier == null || tier.isBlank()) {
            throw new PoisonEvent("accountId and tier are needed.");
        }
        if (accountId.indexOf(0) >= 0 || tier.indexOf(0) >= 0) {
            throw new PoisonEvent("accountId and tier are text without NUL.");
        }
    }
}
