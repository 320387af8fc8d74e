package org.kept.embedded.testing;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** Bearer tokens that the service under test accepts. */
public final class Tokens {

    private static final Duration TEST_RUN = Duration.ofHours(1);

    private Tokens() {}

    /** The bare token of a local user; see {@link org.kept.embedded.LocalIssuer#token(String)} for their names. */
    public static String of(String user) {
        return SharedPlatform.issuer().token(user);
    }

    /** For any user, with any roles and claims. */
    public static String of(String user, Set<String> roles, Map<String, String> claims) {
        return SharedPlatform.issuer().token(user, roles, claims, TEST_RUN);
    }

    /** One that has expired an hour ago. */
    public static String expired(String user) {
        return SharedPlatform.issuer().token(user, Set.of("sales"), Map.of(), TEST_RUN.negated());
    }

    /** The value of the Authorization header for a local user. */
    public static String bearer(String user) {
        return "Bearer " + of(user);
    }
}
