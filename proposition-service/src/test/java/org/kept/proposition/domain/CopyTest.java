package org.kept.proposition.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kept.proposition.domain.Given.days;
import static org.kept.proposition.domain.Given.promise;

class CopyTest {
    @Test
    void a_copy_has_new_commitments_that_depend_on_each_other_as_the_old_ones_do() {
        Clause first = Clause.of(promise("logistics", 3));
        Clause second = Clause.of(Given.after(promise("finance", 5), first.commitmentId()));
        Proposition original = Proposition.draft("ACME", "colleague", Given.terms(first, second), Given.NOW);

        Terms copied = original.copied(Span.parse("P7D"));

        List<UUID> ids = copied.clauses().stream().map(Clause::commitmentId).toList();
        assertFalse(ids.contains(first.commitmentId()));
        assertEquals(Set.of(ids.get(0)), copied.clauses().get(1).promise().dependsOn());
        assertEquals(days(10), copied.clauses().get(0).promise().dueAt());
        assertTrue(copied.faults().isEmpty());
    }

    @Test
    void without_a_shift_dates_stay() {
        Proposition original = Given.draft(promise("logistics", 3, days(2)));

        Promise copied = original.copied(Span.NONE).clauses().get(0).promise();

        assertEquals(original.commitments().get(0).promise(), copied);
    }

    @Test
    void a_shorter_month_does_not_bring_the_point_of_no_return_behind_the_due_date() {
        Promise promise = new Promise(
                "logistics",
                "p",
                "delivery",
                1,
                Instant.parse("2027-01-31T08:00:00Z"),
                ZoneId.of("UTC"),
                Set.of(),
                Instant.parse("2027-01-30T18:00:00Z"));

        Terms copied = Given.draft(promise).copied(Span.parse("P1M"));

        assertTrue(copied.faults().isEmpty(), copied.faults().toString());
    }

    @Test
    void what_is_due_next_is_the_earliest_of_what_is_open() {
        Proposition proposition = Given.committed(promise("logistics", 3), promise("finance", 5));
        assertEquals(days(3), proposition.nextDueAt());

        for (Commitment commitment : proposition.commitments()) {
            proposition.progressed(Given.report(commitment, 1, CommitmentState.COMPLETED), Given.NOW);
            Instant expected = commitment.promise().department().equals("logistics") ? days(5) : null;
            assertEquals(expected, proposition.nextDueAt());
        }
        assertNull(Given.draft().nextDueAt());
    }
}
