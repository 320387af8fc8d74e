package org.kept.embedded;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The users of the laptop and of the tests, each with the one role that the name tells. There are as many salespeople and
 * sales managers as one wants to name: {@code salesperson-anna}, {@code sales-manager-north}.
 */
final class LocalUsers {

    private static final List<String> OF_DEPARTMENTS = List.of("-desk", "-lead");
    private static final Map<String, String> ROLES = Map.of(
            "salesperson", "sales",
            "sales-manager", "sales-manager",
            "web-shop", "touch-point",
            "order-system", "order-feed",
            "operator", "ops");

    private static final List<String> NAMED = List.of("salesperson", "sales-manager");

    private LocalUsers() {}

    /** @throws IllegalArgumentException for a name that is no local user's */
    static String roleOf(String user) {
        if (departmentOf(user).isPresent()) {
            return "department";
        }
        return many(user)
                .or(() -> Optional.ofNullable(ROLES.get(user)))
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "No local user is called " + user + "; there are " + ROLES.keySet()
                                        + ", salesperson-<name>, sales-manager-<name>, <department>-desk and <department>-lead"));
    }

    private static Optional<String> many(String user) {
        return NAMED.stream()
                .filter(kind -> user.startsWith(kind + '-') && user.length() > kind.length() + 1)
                .map(ROLES::get)
                .findAny();
    }

    static Optional<String> departmentOf(String user) {
        return OF_DEPARTMENTS.stream()
                .filter(kind -> user.endsWith(kind) && user.length() > kind.length())
                .filter(kind -> many(user).isEmpty())
                .map(kind -> user.substring(0, user.length() - kind.length()))
                .findAny();
    }
}
