package org.kept.account.rest;

import java.time.Instant;

import org.kept.account.domain.Account;

/** An account as it is registered. {@code version} is what its ETag says. */
record AccountResponse(String accountId, String name, String country, long version, Instant changedAt) {
    static AccountResponse of(Account account) {
        return new AccountResponse(
                account.id(), account.name(), account.country(), account.revision(), account.changedAt());
    }
}
