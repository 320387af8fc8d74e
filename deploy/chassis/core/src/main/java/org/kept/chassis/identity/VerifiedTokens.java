package org.kept.chassis.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.quarkus.security.identity.SecurityIdentity;

/**
 * Whom bearer tokens were verified to speak for, for a short while: never past a token's own end, and never longer than
 * is bearable when the key that signed it is withdrawn. What was refused is not remembered, nor is a token without an end.
 */
final class VerifiedTokens {
    /** Where the verification leaves the token's {@code exp}: seconds since 1970. */
    static final String EXPIRES = "quarkus.identity.expire-time";

    private final Duration trusted;
    private final int sizeMax;
    private final Map<String, Verified> byToken = new ConcurrentHashMap<>();

    private record Verified(SecurityIdentity identity, Instant until) {}

    /** @param sizeMax with so many tokens it forgets all, and begins anew */
    VerifiedTokens(Duration trusted, int sizeMax) {
        this.trusted = trusted;
        this.sizeMax = sizeMax;
    }

    /** @return null when it has to be verified */
    SecurityIdentity find(String token, Instant now) {
        Verified known = byToken.get(token);
        if (known == null) {
            return null;
        }
        if (now.isBefore(known.until)) {
            return known.identity;
        }
        byToken.remove(token, known);
        return null;
    }

    void remember(String token, SecurityIdentity identity, Instant now) {
        if (!(identity.getAttribute(EXPIRES) instanceof Number expires)) {
            return;
        }
        Instant end = Instant.ofEpochSecond(expires.longValue());
        Instant bearable = now.plus(trusted);
        if (byToken.size() >= sizeMax) {
            byToken.clear();
        }
        byToken.put(token, new Verified(identity, end.isBefore(bearable) ? end : bearable));
    }
}
