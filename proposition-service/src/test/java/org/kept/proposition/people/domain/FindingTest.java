package org.kept.proposition.people.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.kept.proposition.people.domain.Finding.Made;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FindingTest {
    private static final Instant FOUND = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void managers_see_it_after_the_person_has() {
        assertFalse(finding(null).isVisibleToManagers(FOUND.plusSeconds(1), 14));
        assertTrue(finding(FOUND.plusSeconds(1)).isVisibleToManagers(FOUND.plusSeconds(1), 14));
    }

    @Test
    void managers_see_it_after_the_policys_days_at_the_latest() {
        assertFalse(finding(null)
                .isVisibleToManagers(FOUND.plus(Duration.ofDays(14)).minusSeconds(1), 14));
        assertTrue(finding(null).isVisibleToManagers(FOUND.plus(Duration.ofDays(14)), 14));
    }

    @Test
    void what_kept_promises_did_differently_is_said_with_numbers() {
        assertEquals(
                List.of(
                        "They were given longer: 5.0 days from the promise to the date told to the customer instead of 2.0 days.",
                        "They promised less at once: a quantity of 10.0 instead of 50.0.",
                        "They depended on less: 0.0 other commitments instead of 2.0."),
                made(new Made(3, 48.0, 50.0, 2.0), new Made(9, 120.0, 10.0, 0.0))
                        .differences());
    }

    @Test
    void without_anything_to_compare_with_or_without_a_difference_nothing_is_said() {
        assertEquals(
                List.of(),
                made(new Made(3, 48.0, 50.0, 2.0), new Made(0, null, null, null))
                        .differences());
        assertEquals(
                List.of(),
                made(new Made(3, 48.0, null, 0.0), new Made(9, 50.0, null, 0.0)).differences());
    }

    private static Finding finding(Instant seenAt) {
        Made none = new Made(0, null, null, null);
        return new Finding("logistics", "delivery", new KeptRate(null, 2, 5), none, none, FOUND, seenAt);
    }

    private static Finding made(Made broken, Made kept) {
        return new Finding("logistics", "delivery", new KeptRate(null, 2, 5), broken, kept, FOUND, null);
    }
}
