package org.kept.account.domain;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AccountTest {
    private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-02-01T00:00:00Z");

    @Test
    void each_change_makes_a_revision() {
        Account account = Account.register("A", new Profile("Acme", "DE"), THEN);

        assertTrue(account.change(new Profile("Acme", null), NOW));

        assertEquals(2, account.revision());
        assertEquals(NOW, account.changedAt());
    }

    @Test
    void what_changes_nothing_did_not_happen() {
        Account account = Account.register("A", new Profile("Acme", "DE"), THEN);

        assertFalse(account.change(new Profile(" Acme ", "DE"), NOW));

        assertEquals(1, account.revision());
        assertEquals(THEN, account.changedAt());
    }

    @Test
    void a_profile_tells_each_fault() {
        assertEquals(
                List.of("name", "country"),
                new Profile(" ", "de").faults().stream().map(Fault::field).toList());
        assertEquals(List.of(), new Profile("n".repeat(200), null).faults());
    }
}
