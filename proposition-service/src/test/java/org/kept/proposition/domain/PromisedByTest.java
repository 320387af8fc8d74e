package org.kept.proposition.domain;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.kept.proposition.domain.Given.CONDITIONS;
import static org.kept.proposition.domain.Given.NOW;
import static org.kept.proposition.domain.Given.OWNER;
import static org.kept.proposition.domain.Given.added;
import static org.kept.proposition.domain.Given.agreed;
import static org.kept.proposition.domain.Given.committed;
import static org.kept.proposition.domain.Given.counter;
import static org.kept.proposition.domain.Given.draft;
import static org.kept.proposition.domain.Given.kept;
import static org.kept.proposition.domain.Given.moved;
import static org.kept.proposition.domain.Given.promise;
import static org.kept.proposition.domain.Given.terms;

/** Who told the customer what counts now is who is measured by it. */
class PromisedByTest {
    private static final String COLLEAGUE = "colleague";
    private static final Act BY_COLLEAGUE = new Act(COLLEAGUE, NOW, "because");

    private final Proposition proposition = committed(promise("logistics", 5), promise("finance", 5));
    private final Commitment first = proposition.commitments().get(0);
    private final Commitment second = proposition.commitments().get(1);

    @Test
    void a_draft_is_promised_by_nobody_and_a_commit_by_who_gives_it() {
        assertNull(draft(promise("logistics", 1)).commitments().get(0).promisedBy());
        assertEquals(OWNER, first.promisedBy());
    }

    @Test
    void a_hand_over_moves_no_promise_to_the_colleague() {
        handOver();

        assertEquals(COLLEAGUE, proposition.salesperson());
        assertEquals(OWNER, first.promisedBy());
    }

    @Test
    void what_the_colleague_promises_anew_counts_for_the_colleague() {
        handOver();

        proposition.amend(
                BY_COLLEAGUE, terms(moved(first, 9, true), kept(second), added(promise("support", 9))), CONDITIONS);

        assertEquals(COLLEAGUE, first.promisedBy());
        assertEquals(OWNER, second.promisedBy());
        assertEquals(COLLEAGUE, proposition.commitments().get(2).promisedBy());
    }

    @Test
    void another_thing_by_the_same_date_is_promised_anew() {
        handOver();
        Promise more = new Promise(
                "logistics",
                "something else",
                first.promise().dueAt(),
                first.promise().timeZone());

        proposition.amend(BY_COLLEAGUE, terms(new Clause(first.id(), true, more, false), kept(second)), CONDITIONS);

        assertEquals(COLLEAGUE, first.promisedBy());
    }

    @Test
    void a_date_that_the_customer_has_not_agreed_to_leaves_the_promise_with_who_gave_it() {
        handOver();

        proposition.amend(BY_COLLEAGUE, terms(moved(first, 9, false), kept(second)), CONDITIONS);

        assertEquals(OWNER, first.promisedBy());
    }

    @Test
    void what_is_broken_stays_with_who_promised_it() {
        handOver();
        proposition.progressed(new Progress(first.id(), 2, CommitmentState.ACCEPTED, true, false, null), NOW);

        proposition.amend(BY_COLLEAGUE, terms(moved(first, 9, true), kept(second)), CONDITIONS);

        assertEquals(OWNER, first.promisedBy());
    }

    @Test
    void a_date_of_the_department_that_the_customer_agrees_to_is_promised_by_who_asked_them() {
        handOver();
        proposition.progressed(counter(first, 2, 9), NOW);
        proposition.progressed(counter(second, 2, 9), NOW);

        proposition.agreeToCounter(first.id(), BY_COLLEAGUE, agreed(true));
        proposition.agreeToCounter(second.id(), BY_COLLEAGUE, agreed(false));

        assertEquals(COLLEAGUE, first.promisedBy());
        assertEquals(OWNER, second.promisedBy());
    }

    private void handOver() {
        proposition.handOver(new Act(OWNER, NOW, "is on leave"), new Colleague(COLLEAGUE, true), false);
    }
}
