package org.kept.proposition.messaging;

import org.kept.chassis.inbox.PoisonEvent;
import org.kept.proposition.persistence.Accounts;

/** What this service uses of account-service's {@code org.kept.account.changed.v1}: that there is such an account. */
record AccountChanged(String accountId, long revision) {
    static final String TYPE = "org.kept.account.changed.v1";

    AccountChanged {
        // What the database cannot keep is to be set aside by itself, not with its whole batch.
        if (accountId == null || accountId.isBlank() || accountId.indexOf(0) >= 0) {
            throw new PoisonEvent("accountId is needed: text without NUL.");
        }
    }

    Accounts.Registered registered() {
        return new Accounts.Registered(accountId, revision);
    }
}
