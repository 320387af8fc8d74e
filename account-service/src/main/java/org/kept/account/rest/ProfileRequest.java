package org.kept.account.rest;

import org.kept.account.domain.Profile;

/**
 * What is said of an account, as a whole: a country that is left out is forgotten.
 *
 * @param name 1 to 200 characters
 * @param country optional: ISO 3166-1 alpha-2
 */
record ProfileRequest(String name, String country) {
    Profile profile() {
        return new Profile(name, country);
    }
}
