package org.kept.account.messaging;

import java.time.Instant;

import org.kept.account.domain.Account;
import org.kept.chassis.outbox.DomainEvent;

/** The wire form of {@code org.kept.account.changed.v1}: the account as it is now. */
public record AccountChanged(String accountId, String name, String country, long revision, Instant changedAt) {
    static final String TYPE = "org.kept.account.changed.v1";
    static final String TOPIC = "accounts.v1";

    public static DomainEvent event(Account account) {
        return new DomainEvent(
                TOPIC,
                account.id(),
                TYPE,
                new AccountChanged(
                        account.id(), account.name(), account.country(), account.revision(), account.changedAt()));
    }
}
