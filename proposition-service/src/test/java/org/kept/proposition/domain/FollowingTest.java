package org.kept.proposition.domain;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kept.proposition.domain.CommitmentState.ACCEPTED;
import static org.kept.proposition.domain.CommitmentState.CANCELLED;
import static org.kept.proposition.domain.CommitmentState.COMPLETED;
import static org.kept.proposition.domain.CommitmentState.DECLINED;
import static org.kept.proposition.domain.CommitmentState.FAILED;
import static org.kept.proposition.domain.CommitmentState.IN_PROGRESS;
import static org.kept.proposition.domain.CommitmentState.PENDING_CANCELLATION;
import static org.kept.proposition.domain.Given.BY_OWNER;
import static org.kept.proposition.domain.Given.CONDITIONS;
import static org.kept.proposition.domain.Given.NOW;
import static org.kept.proposition.domain.Given.answer;
import static org.kept.proposition.domain.Given.committed;
import static org.kept.proposition.domain.Given.counter;
import static org.kept.proposition.domain.Given.days;
import static org.kept.proposition.domain.Given.kept;
import static org.kept.proposition.domain.Given.only;
import static org.kept.proposition.domain.Given.promise;
import static org.kept.proposition.domain.Given.refusal;
import static org.kept.proposition.domain.Given.terms;

class FollowingTest {
    private final Proposition proposition = committed(promise("logistics", 3), promise("finance", 4));
    private final Commitment first = proposition.commitments().get(0);
    private final Commitment second = proposition.commitments().get(1);

    @Test
    void partial_while_some_are_settled_and_not_all() {
        report(first, COMPLETED);
        assertEquals(PropositionState.PARTIAL, proposition.state());

        report(second, FAILED);
        assertEquals(PropositionState.FAILED, proposition.state());
    }

    @Test
    void what_was_called_off_stands_aside_when_the_rest_was_kept() {
        proposition.withdraw(BY_OWNER);
        report(first, COMPLETED);
        report(second, CANCELLED);

        assertEquals(PropositionState.COMPLETED, proposition.state());
    }

    @Test
    void withdrawn_is_what_was_called_off_before_anything_was_delivered() {
        Decision.Done done = (Decision.Done) proposition.withdraw(BY_OWNER);
        assertEquals(
                2,
                only(done.events(), PropositionEvent.CancellationRequested.class)
                        .size());
        report(first, CANCELLED);
        report(second, CANCELLED);

        assertEquals(PropositionState.WITHDRAWN, proposition.state());
        assertInstanceOf(Decision.OutOfTurn.class, proposition.withdraw(BY_OWNER));
    }

    @Test
    void while_it_is_asked_to_stop_work_may_go_on_and_its_refusal_is_heard() {
        proposition.withdraw(BY_OWNER);
        report(first, IN_PROGRESS);
        assertEquals(PENDING_CANCELLATION, first.state());

        proposition.progressed(refusal(first, 2, IN_PROGRESS), NOW);

        assertEquals(IN_PROGRESS, first.state());
        assertEquals(1, proposition.versionNumber());
    }

    @Test
    void a_refused_cancellation_brings_what_was_left_out_back_into_the_next_version() {
        proposition.amend(BY_OWNER, terms(kept(second)), CONDITIONS);
        assertFalse(first.isInVersion());

        var events = proposition.progressed(refusal(first, 1, ACCEPTED), NOW);

        assertEquals(
                3, only(events, PropositionEvent.Amended.class).get(0).version().number());
        assertTrue(first.isInVersion());
    }

    @Test
    void what_an_amendment_left_out_and_was_stopped_counts_for_nothing() {
        proposition.amend(BY_OWNER, terms(kept(second)), CONDITIONS);
        report(first, CANCELLED);
        assertEquals(PropositionState.COMMITTED, proposition.state());

        report(second, COMPLETED);
        assertEquals(PropositionState.COMPLETED, proposition.state());
    }

    @Test
    void an_answer_to_older_words_is_not_an_answer() {
        proposition.progressed(counter(first, 1, 9), NOW);
        proposition.insist(first.id(), BY_OWNER);

        proposition.progressed(answer(first, 2, DECLINED, 1), NOW);
        assertEquals(CommitmentState.COMMITTED, first.state());

        proposition.progressed(answer(first, 3, ACCEPTED, 2), NOW);
        assertEquals(ACCEPTED, first.state());
    }

    @Test
    void an_unknown_state_leaves_the_known_one_and_keeps_the_rest() {
        report(first, ACCEPTED);

        proposition.progressed(new Progress(first.id(), 2, null, true, false, null), NOW);

        assertEquals(ACCEPTED, first.state());
        assertTrue(first.overdue());
        assertTrue(first.broken());
    }

    @Test
    void its_owner_insists_on_what_was_countered_or_declined() {
        assertInstanceOf(Decision.OutOfTurn.class, proposition.insist(first.id(), BY_OWNER));
        report(first, DECLINED);
        assertInstanceOf(Decision.NotTheOwner.class, proposition.insist(first.id(), Act.of("manager", NOW)));

        Decision decision = proposition.insist(first.id(), BY_OWNER);

        assertEquals(
                "because",
                only(((Decision.Done) decision).events(), PropositionEvent.Insisted.class)
                        .get(0)
                        .act()
                        .why());
        assertEquals(2, first.revision());
    }

    @Test
    void the_customers_word_changes_nothing_of_the_departments() {
        report(first, COMPLETED);
        Act atTheShop = new Act("web-shop", NOW, "one is missing");

        assertInstanceOf(
                Decision.NotTheOwner.class,
                proposition.customerSays(first.id(), atTheShop, CustomerWord.Verdict.DISPUTED, true));
        proposition.customerSays(first.id(), atTheShop, CustomerWord.Verdict.DISPUTED, false);

        assertEquals(true, first.kept());
        assertEquals("one is missing", first.customerWord().words());
    }

    @Test
    void danger_is_expected_lateness_a_refusal_or_jeopardy() {
        assertFalse(first.atRisk());
        proposition.progressed(counter(first, 1, 9), NOW);
        assertTrue(first.atRisk());
        proposition.progressed(standing(2, new Standing(days(2), null, null, null), null), NOW);
        assertFalse(first.atRisk());
        proposition.progressed(standing(3, new Standing(days(4), null, null, null), null), NOW);
        assertTrue(first.atRisk());
        proposition.progressed(standing(4, Standing.NOTHING_SAID, new Jeopardy("high", 0.9, "strike")), NOW);
        assertTrue(first.atRisk());
        proposition.progressed(standing(5, Standing.NOTHING_SAID, new Jeopardy("none", 0.0, null)), NOW);
        assertFalse(first.atRisk());
    }

    @Test
    void a_hand_over_changes_the_owner_and_only_the_owner_or_a_leader_does_it() {
        assertInstanceOf(
                Decision.NotTheOwner.class, proposition.handOver(Act.of("x", NOW), new Colleague("y", true), false));
        assertInstanceOf(
                Decision.Faulty.class, proposition.handOver(BY_OWNER, new Colleague(Given.OWNER, true), false));
        assertInstanceOf(Decision.Faulty.class, proposition.handOver(BY_OWNER, new Colleague("nobody", false), false));
        assertInstanceOf(
                Decision.Done.class,
                proposition.handOver(Act.of("manager", NOW), new Colleague("colleague", true), true));
        assertEquals("colleague", proposition.salesperson());
        assertInstanceOf(Decision.NotTheOwner.class, proposition.withdraw(BY_OWNER));
    }

    private Progress standing(long revision, Standing standing, Jeopardy jeopardy) {
        return new Progress(first.id(), revision, IN_PROGRESS, false, null, null, standing, jeopardy, null, null, null);
    }

    private void report(Commitment commitment, CommitmentState state) {
        proposition.progressed(Given.report(commitment, 1, state), NOW);
    }
}
