package org.kept.embedded;

import java.util.Map;
import java.util.Optional;

/** The users of the laptop and of the tests, each with the one role that the name tells. */
final class LocalUsers {

    private static final String DESK = "-desk";
    private static final Map<String, String> ROLES = Map.of(
            "salesperson", "sales",
            "sales-manager", "sales-manager",
            "web-shop", "touch-point",
            "order-system", "order-feed",
            "operator", "ops");

    private LocalUsers() {}

    /** @throws IllegalArgumentException for a name that is no local user's */
    static String roleOf(String user) {
        if (departmentOf(user).isPresent()) {
            return "department";
        }
        String role = ROLES.get(user);
        if (role == null) {
            throw new IllegalArgumentException(
                    "No local user is called " + user + "; there are " + ROLES.keySet() + " and <department>-desk");
        }
        return role;
    }

    static Optional<String> departmentOf(String user) {
        return user.endsWith(DESK) && user.length() > DESK.length()
                ? Optional.of(user.substring(0, user.length() - DESK.length()))
                : Optional.empty();
    }
}
