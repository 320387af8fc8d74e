package org.kept.proposition.mandates.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ExtensionTest {
    private static final Instant NOW = Instant.parse("2027-01-04T09:00:00Z");
    private static final UUID PROPOSITION = UUID.randomUUID();
    private static final Extension EXTENSION = extension(true, Extension.Reach.OF_VALUE);
    private static final List<Excess> VALUE = List.of(beyond(Excess.OPEN_VALUE), beyond(Excess.VALUE_PER_PROPOSITION));

    @Test
    void it_carries_its_proposition_up_to_its_value() {
        assertTrue(EXTENSION.carries(claim("ann", PROPOSITION, 300, "EUR"), VALUE, NOW));
        assertTrue(EXTENSION.carries(claim("ann", PROPOSITION, 0, null), VALUE, NOW));
    }

    @Test
    void it_carries_nothing_else() {
        assertFalse(EXTENSION.carries(claim("ann", PROPOSITION, 301, "EUR"), VALUE, NOW));
        assertFalse(EXTENSION.carries(claim("ann", PROPOSITION, 1, "USD"), VALUE, NOW));
        assertFalse(EXTENSION.carries(claim("ann", UUID.randomUUID(), 300, "EUR"), VALUE, NOW));
        assertFalse(EXTENSION.carries(claim("bob", PROPOSITION, 300, "EUR"), VALUE, NOW), "it goes to nobody else");
    }

    @Test
    void each_limit_that_it_does_not_name_holds() {
        Claim claim = claim("ann", PROPOSITION, 300, "EUR");
        List<Excess> more = List.of(beyond(Excess.OPEN_VALUE), beyond(Excess.DEPARTMENT));

        assertFalse(EXTENSION.carries(claim, more, NOW));
        assertTrue(extension(true, Set.of(Excess.OPEN_VALUE, Excess.DEPARTMENT)).carries(claim, more, NOW));
        assertFalse(extension(true, Set.of(Excess.DEPARTMENT)).carries(claim, more, NOW));
    }

    @Test
    void it_is_over_at_its_end() {
        assertTrue(EXTENSION.carries(claim("ann", PROPOSITION, 300, "EUR"), VALUE, NOW.plusSeconds(59)));
        assertFalse(EXTENSION.carries(claim("ann", PROPOSITION, 300, "EUR"), VALUE, NOW.plusSeconds(60)));
    }

    @Test
    void it_carries_nothing_while_its_giver_does_not_lead() {
        assertFalse(
                extension(false, Extension.Reach.OF_VALUE).carries(claim("ann", PROPOSITION, 300, "EUR"), VALUE, NOW));
    }

    private static Extension extension(boolean stands, Set<String> limits) {
        return new Extension(
                PROPOSITION,
                "ann",
                new Extension.Reach(300, "EUR", limits),
                new Extension.Lasting(NOW.plusSeconds(60), "mia", "while the others hang"),
                stands);
    }

    private static Excess beyond(String limit) {
        return new Excess(limit, "allowed", "asked", "would pass");
    }

    private static Claim claim(String salesperson, UUID proposition, long value, String currency) {
        return new Claim(salesperson, proposition, "ACME", value, currency, Set.of("logistics"), "KEY");
    }
}
