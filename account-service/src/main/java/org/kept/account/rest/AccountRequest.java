package org.kept.account.rest;

import org.kept.account.domain.Profile;

/**
 * A new account.
 *
 * @param accountId what the order systems call it, 1 to 128 characters
 * @param name 1 to 200 characters
 * @param country optional: ISO 3166-1 alpha-2
 */
record AccountRequest(String accountId, String name, String country) {
    Profile profile() {
        return new Profile(name, country);
    }
}
