package org.kept.chassis.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

class VerifiedTokensTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final VerifiedTokens tokens = new VerifiedTokens(Duration.ofMinutes(1), 2);

    @Test
    void a_verified_token_is_known_for_a_while() {
        SecurityIdentity hers = until(NOW.plusSeconds(3600));
        tokens.remember("hers", hers, NOW);

        assertSame(hers.getPrincipal(), tokens.find("hers", NOW.plusSeconds(59)).getPrincipal());
        assertNull(tokens.find("hers", NOW.plusSeconds(60)));
    }

    @Test
    void no_token_is_known_past_its_own_end() {
        tokens.remember("short", until(NOW.plusSeconds(10)), NOW);

        assertNull(tokens.find("short", NOW.plusSeconds(10)));
    }

    @Test
    void a_token_that_does_not_say_when_it_ends_is_not_remembered() {
        tokens.remember("endless", until(null), NOW);

        assertNull(tokens.find("endless", NOW));
    }

    @Test
    void another_token_is_another_one() {
        tokens.remember("hers", until(NOW.plusSeconds(3600)), NOW);

        assertNull(tokens.find("her", NOW));
    }

    @Test
    void it_does_not_grow_past_its_bound() {
        SecurityIdentity third = until(NOW.plusSeconds(3600));
        tokens.remember("one", until(NOW.plusSeconds(3600)), NOW);
        tokens.remember("two", until(NOW.plusSeconds(3600)), NOW);
        tokens.remember("three", third, NOW);

        assertNull(tokens.find("one", NOW));
        assertSame(third.getPrincipal(), tokens.find("three", NOW).getPrincipal());
    }

    @Test
    void what_is_over_makes_room_first() {
        tokens.remember("over", until(NOW.plusSeconds(10)), NOW);
        tokens.remember("hers", until(NOW.plusSeconds(3600)), NOW);
        tokens.remember("third", until(NOW.plusSeconds(3600)), NOW.plusSeconds(20));

        assertNotNull(tokens.find("hers", NOW.plusSeconds(20)));
    }

    @Test
    void the_request_that_brought_a_token_is_not_kept_with_it() {
        QuarkusSecurityIdentity brought = QuarkusSecurityIdentity.builder(until(NOW.plusSeconds(3600)))
                .addAttribute(RoutingContext.class.getName(), "the request")
                .addAttribute("tenant-id", "Default")
                .addRole("sales")
                .build();
        tokens.remember("hers", brought, NOW);

        SecurityIdentity known = tokens.find("hers", NOW);
        assertNull(known.getAttribute(RoutingContext.class.getName()));
        assertEquals("Default", known.getAttribute("tenant-id"));
        assertEquals(Set.of("sales"), known.getRoles());
    }

    private static SecurityIdentity until(Instant end) {
        QuarkusSecurityIdentity.Builder identity =
                QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal("somebody"));
        if (end != null) {
            identity.addAttribute(VerifiedTokens.EXPIRES, end.getEpochSecond());
        }
        return identity.build();
    }
}
