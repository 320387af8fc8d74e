package org.kept.proposition.domain;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kept.proposition.domain.CommitmentState.ACCEPTED;
import static org.kept.proposition.domain.CommitmentState.CANCELLED;
import static org.kept.proposition.domain.CommitmentState.COMPLETED;
import static org.kept.proposition.domain.CommitmentState.IN_PROGRESS;
import static org.kept.proposition.domain.Given.BY_OWNER;
import static org.kept.proposition.domain.Given.NOW;
import static org.kept.proposition.domain.Given.committed;
import static org.kept.proposition.domain.Given.counter;
import static org.kept.proposition.domain.Given.days;
import static org.kept.proposition.domain.Given.promise;

/** When a promise is kept, when it is broken, and when neither. */
class KeptTest {
    private final Proposition proposition = committed(promise("logistics", 3), promise("finance", 4));
    private final Commitment first = proposition.commitments().get(0);

    @Test
    void kept_is_measured_against_what_the_customer_was_told() {
        proposition.progressed(counter(first, 1, 9), NOW);
        proposition.agreeToCounter(first.id(), BY_OWNER, Given.agreed(false));

        proposition.progressed(new Progress(first.id(), 2, COMPLETED, false, true, days(5)), NOW);

        assertEquals(false, first.kept());
        assertEquals(days(3), first.customerDueAt());
    }

    @Test
    void once_broken_a_promise_stays_broken() {
        proposition.progressed(new Progress(first.id(), 1, ACCEPTED, true, false, null), NOW);

        proposition.progressed(new Progress(first.id(), 2, COMPLETED, false, true, days(1)), NOW);

        assertEquals(false, first.kept());
    }

    @Test
    void what_was_broken_before_it_was_cancelled_stays_broken() {
        proposition.progressed(new Progress(first.id(), 1, ACCEPTED, true, false, null), NOW);
        proposition.withdraw(BY_OWNER);

        proposition.progressed(new Progress(first.id(), 2, CANCELLED, false, null, null), NOW.plusSeconds(9));

        assertTrue(first.broken());
        assertEquals(NOW, first.decidedAt());
        assertFalse(first.atRisk());
    }

    @Test
    void what_was_too_late_when_it_was_cancelled_is_broken() {
        proposition.withdraw(BY_OWNER);

        proposition.progressed(new Progress(first.id(), 1, CANCELLED, true, false, null), NOW);

        assertTrue(first.broken());
    }

    @Test
    void what_is_cancelled_before_its_date_is_neither_kept_nor_broken() {
        proposition.withdraw(BY_OWNER);
        proposition.progressed(Given.report(first, 1, CANCELLED), NOW);

        assertNull(first.kept());
        assertNull(first.decidedAt());
        assertFalse(first.overdue());
    }

    @Test
    void no_sequence_of_reports_mends_what_is_broken() {
        Random random = new Random(12);
        List<CommitmentState> states = List.of(ACCEPTED, IN_PROGRESS, COMPLETED, CANCELLED);
        for (int life = 0; life < 500; life++) {
            Proposition another = committed(promise("logistics", 3));
            Commitment followed = another.commitments().get(0);
            boolean wasBroken = false;
            for (int revision = 1; revision <= 8; revision++) {
                CommitmentState state = states.get(random.nextInt(states.size()));
                Boolean delivered = state == COMPLETED ? true : null;
                Boolean kept = random.nextInt(4) == 0 ? Boolean.FALSE : delivered;
                boolean overdue = Boolean.FALSE.equals(kept);
                another.progressed(new Progress(followed.id(), revision, state, overdue, kept, null), NOW);

                assertTrue(followed.broken() || !wasBroken, "broken in life " + life + ", mended by " + state);
                assertEquals(followed.kept() != null, followed.decidedAt() != null);
                wasBroken = followed.broken();
            }
        }
    }
}
