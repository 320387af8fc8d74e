package org.kept.proposition.mandates.domain;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kept.proposition.mandates.domain.UnstatedValue.SIGN;

class MandateTest {
    private static final Permitted DEPARTMENTS = Permitted.of(List.of("logistics", "finance"));
    private static final Permitted TIERS = Permitted.of(List.of("KEY"));

    @Test
    void a_claim_within_every_limit_passes_and_tells_what_is_open_then() {
        var within = assertInstanceOf(
                MandateAnswer.Within.class, mandate(400).answer(claim(600, "EUR", "KEY", "logistics"), null, SIGN));
        assertEquals(1_000, within.openMinor());
        assertEquals(1_000, within.limitMinor());
    }

    @Test
    void one_minor_unit_more_than_is_free_needs_a_signature_and_says_what_would_pass() {
        List<Excess> excesses = excesses(mandate(401), claim(600, "EUR", "KEY", "logistics"), null);
        assertEquals("openValue", excesses.get(0).limit());
        assertTrue(excesses.get(0).wouldPass().contains("5.99 EUR"), excesses.toString());
    }

    @Test
    void each_limit_that_is_exceeded_is_named() {
        List<String> limits =
                excesses(mandate(900), claim(700, "EUR", "RISING", "production", "logistics"), null).stream()
                        .map(Excess::limit)
                        .toList();
        assertEquals(List.of("valuePerProposition", "openValue", "department", "tier"), limits);
    }

    @Test
    void another_currency_needs_a_signature() {
        assertEquals(
                "currency",
                excesses(mandate(0), claim(1, "USD", "KEY", "logistics"), null)
                        .get(0)
                        .limit());
    }

    @Test
    void a_value_that_is_not_stated_is_beyond_every_mandate_and_says_what_would_pass() {
        List<Excess> excesses = excesses(mandate(0), claim(0, null, "KEY", "logistics"), null);

        assertEquals(List.of("value"), excesses.stream().map(Excess::limit).toList());
        assertTrue(excesses.get(0).wouldPass().contains("a stated value"), excesses.toString());
        assertTrue(excesses.get(0).wouldPass().contains("a manager's signature"), excesses.toString());
    }

    @Test
    void a_value_that_was_booked_cannot_be_left_out_and_one_that_was_signed_without_stays() {
        Claim silent = claim(0, null, "KEY", "logistics");
        Booking worth = new Booking(silent.propositionId(), "s", 500, 500, "EUR", Set.of("logistics"), "KEY", null);
        Booking signed = new Booking(silent.propositionId(), "s", 0, 0, null, Set.of("logistics"), "KEY", "boss");

        assertEquals("value", excesses(mandate(500), silent, worth).get(0).limit());
        assertInstanceOf(MandateAnswer.Within.class, mandate(0).answer(silent, signed, SIGN));
    }

    @Test
    void where_the_policy_allows_it_what_states_no_value_claims_nothing() {
        var within = assertInstanceOf(
                MandateAnswer.Within.class,
                mandate(400).answer(claim(0, null, "KEY", "logistics"), null, UnstatedValue.ALLOW));
        assertEquals(400, within.openMinor());
    }

    @Test
    void a_tier_that_is_not_known_passes_only_where_every_tier_does() {
        assertEquals(
                "tier",
                excesses(mandate(0), claim(1, "EUR", null, "logistics"), null)
                        .get(0)
                        .limit());
        Mandate everyTier = new Mandate("s", new Limits("EUR", 1_000, 600, DEPARTMENTS, Permitted.EVERY), 1_000, 0);
        assertInstanceOf(MandateAnswer.Within.class, everyTier.answer(claim(1, "EUR", null, "logistics"), null, SIGN));
    }

    @Test
    void what_becomes_no_more_stays_within_whatever_the_accounts_tier_has_become() {
        Claim first = claim(500, "EUR", "KEY", "logistics");
        Booking booked = new Booking(first.propositionId(), "s", 500, 500, "EUR", Set.of("logistics"), "KEY", null);

        assertInstanceOf(
                MandateAnswer.Within.class,
                mandate(500).answer(claim(500, "EUR", "RISING", "logistics"), booked, SIGN));
        assertEquals(
                "tier",
                excesses(mandate(500), claim(501, "EUR", "RISING", "logistics"), booked)
                        .get(0)
                        .limit());
    }

    @Test
    void what_was_let_through_once_need_not_be_asked_for_again() {
        Claim signed = claim(5_000, "EUR", "RISING", "production");
        Booking booked =
                new Booking(signed.propositionId(), "s", 5_000, 5_000, "EUR", Set.of("production"), "RISING", "boss");

        assertInstanceOf(
                MandateAnswer.Within.class,
                mandate(5_000).answer(claim(4_000, "EUR", "RISING", "production"), booked, SIGN));
        assertEquals(
                2,
                excesses(mandate(5_000), claim(5_001, "EUR", "RISING", "production"), booked)
                        .size());
        assertEquals(
                "department",
                excesses(
                                new Mandate(
                                        "s", new Limits("EUR", 9_000, 9_000, Permitted.of(List.of()), TIERS), 0, 5_000),
                                claim(5_000, "EUR", "RISING", "production", "finance"),
                                booked)
                        .get(0)
                        .limit());
    }

    @Test
    void a_mandate_that_was_narrowed_below_what_is_open_still_lets_pass_what_costs_nothing() {
        assertInstanceOf(
                MandateAnswer.Within.class, mandate(2_000).answer(claim(0, "EUR", "KEY", "logistics"), null, SIGN));
        assertEquals(
                "openValue",
                excesses(mandate(2_000), claim(1, "EUR", "KEY", "logistics"), null)
                        .get(0)
                        .limit());
    }

    private static Mandate mandate(long open) {
        return new Mandate("s", new Limits("EUR", 1_000, 600, DEPARTMENTS, TIERS), 1_000, open);
    }

    private static List<Excess> excesses(Mandate mandate, Claim claim, Booking booked) {
        return assertInstanceOf(MandateAnswer.Beyond.class, mandate.answer(claim, booked, SIGN))
                .excesses();
    }

    private static Claim claim(long value, String currency, String tier, String... departments) {
        return new Claim("s", UUID.randomUUID(), "ACME", value, currency, Set.of(departments), tier);
    }
}
