package org.kept.account.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What is said about an account.
 *
 * @param name what its people call it
 * @param country ISO 3166-1 alpha-2, or null when not known
 */
public record Profile(String name, String country) {
    public static final int NAME_LENGTH_MAX = 200;

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    public Profile {
        name = name == null ? null : name.strip();
    }

    /** @return empty when it can be kept */
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (name == null || name.isEmpty()) {
            faults.add(new Fault("name", "is missing"));
        } else if (name.length() > NAME_LENGTH_MAX) {
            faults.add(new Fault("name", "has " + name.length() + " characters; there is room for " + NAME_LENGTH_MAX));
        } else if (name.chars().anyMatch(Character::isISOControl)) {
            faults.add(new Fault("name", "has a control character in it"));
        }
        if (country != null && !COUNTRIES.contains(country)) {
            faults.add(new Fault("country", "'" + country + "' is no ISO 3166-1 alpha-2 code, such as DE"));
        }
        return faults;
    }
}
