package org.kept.chassis.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.vertx.ext.web.RoutingContext;

/**
 * Whom bearer tokens were verified to speak for, for a short while: never past a token's own end, and never longer than
 * is bearable when the key that signed it is withdrawn. What was refused is not remembered, nor is a token without an end.
 */
final class VerifiedTokens {
    /** Where the verification leaves the token's {@code exp}: seconds since 1970. */
    static final String EXPIRES = "quarkus.identity.expire-time";

    private static final Set<String> OF_THE_REQUEST =
            Set.of(RoutingContext.class.getName(), AuthenticationRequestContext.class.getName());

    private final Duration trusted;
    private final int sizeMax;
    private final Map<String, Verified> byToken = new ConcurrentHashMap<>();

    /** What belongs to the request that brought it would be kept with its connection and its answer. */
    private static SecurityIdentity withoutRequest(SecurityIdentity identity) {
        QuarkusSecurityIdentity.Builder kept = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .addCredentials(identity.getCredentials());
        identity.getAttributes().forEach((name, value) -> {
            if (value != null && !OF_THE_REQUEST.contains(name)) {
                kept.addAttribute(name, value);
            }
        });
        return kept.build();
    }

    private record Verified(SecurityIdentity identity, Instant until) {}

    /** @param sizeMax with so many tokens it forgets those that are over, or else all, and begins anew */
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
            byToken.values().removeIf(known -> !now.isBefore(known.until));
        }
        if (byToken.size() >= sizeMax) {
            byToken.clear();
        }
        byToken.put(token, new Verified(withoutRequest(identity), end.isBefore(bearable) ? end : bearable));
    }
}
