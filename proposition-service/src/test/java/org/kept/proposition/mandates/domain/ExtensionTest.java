package org.kept.proposition.mandates.domain;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ExtensionTest {
    private static final Instant NOW = Instant.parse("2027-01-04T09:00:00Z");
    private static final UUID PROPOSITION = UUID.randomUUID();
    private static final Extension EXTENSION = new Extension(
            PROPOSITION, "ann", 300, "EUR", new Extension.Lasting(NOW.plusSeconds(60), "mia", "while the others hang"));

    @Test
    void it_carries_its_proposition_up_to_its_value_whatever_else_is_beyond() {
        assertTrue(EXTENSION.carries(claim("ann", PROPOSITION, 300, "EUR"), NOW));
        assertTrue(EXTENSION.carries(claim("ann", PROPOSITION, 0, null), NOW));
    }

    @Test
    void it_carries_nothing_else() {
        assertFalse(EXTENSION.carries(claim("ann", PROPOSITION, 301, "EUR"), NOW));
        assertFalse(EXTENSION.carries(claim("ann", PROPOSITION, 1, "USD"), NOW));
        assertFalse(EXTENSION.carries(claim("ann", UUID.randomUUID(), 300, "EUR"), NOW));
        assertFalse(EXTENSION.carries(claim("bob", PROPOSITION, 300, "EUR"), NOW), "it goes to nobody else");
    }

    @Test
    void it_is_over_at_its_end() {
        assertTrue(EXTENSION.carries(claim("ann", PROPOSITION, 300, "EUR"), NOW.plusSeconds(59)));
        assertFalse(EXTENSION.carries(claim("ann", PROPOSITION, 300, "EUR"), NOW.plusSeconds(60)));
    }

    private static Claim claim(String salesperson, UUID proposition, long value, String currency) {
        return new Claim(salesperson, proposition, "ACME", value, currency, Set.of("logistics"), "KEY");
    }
}
