package org.kept.proposition.domain;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.kept.proposition.mandates.domain.Excess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kept.proposition.domain.Given.BY_OWNER;
import static org.kept.proposition.domain.Given.CONDITIONS;
import static org.kept.proposition.domain.Given.NOW;
import static org.kept.proposition.domain.Given.kept;
import static org.kept.proposition.domain.Given.moved;
import static org.kept.proposition.domain.Given.only;
import static org.kept.proposition.domain.Given.promise;
import static org.kept.proposition.domain.Given.terms;

/** An amendment beyond the mandate: it waits beside what is in force. */
class AmendingTest {
    private static final List<Excess> TOO_MUCH = List.of(new Excess(Excess.OPEN_VALUE, "100", "200", "a signature"));
    private static final Act BY_MANAGER = new Act("manager", NOW.plusSeconds(60), "worth it");

    private final Proposition proposition = Given.committed(promise("logistics", 3), promise("finance", 4));
    private final Terms later = terms(moved(at(0), 9, true), kept(at(1)));

    @Test
    void beyond_the_mandate_it_waits_and_what_is_committed_stays_in_force() {
        Decision decision = proposition.askToAmend(BY_OWNER, later, CONDITIONS, TOO_MUCH);

        assertEquals(TOO_MUCH, assertInstanceOf(Decision.Asked.class, decision).excesses());
        assertEquals(PropositionState.COMMITTED, proposition.state());
        assertEquals(1, proposition.versionNumber());
        assertEquals(Given.days(3), at(0).promise().dueAt());
        assertEquals(1, at(0).revision(), "the department has heard nothing");
        assertEquals(NOW, proposition.amendmentAskedAt());
    }

    @Test
    void a_signature_makes_it_the_next_version_in_the_owners_name() {
        PendingAmendment pending = asked();

        Decision.Done done =
                assertInstanceOf(Decision.Done.class, proposition.coSignAmendment(BY_MANAGER, pending, CONDITIONS));

        assertEquals("coSigned", done.events().get(0).what());
        var amended = only(done.events(), PropositionEvent.Amended.class).get(0);
        assertEquals(Given.OWNER, amended.act().by());
        assertEquals("because (co-signed by manager)", amended.act().why());
        assertEquals(2, proposition.versionNumber());
        assertEquals(Given.days(9), at(0).promise().dueAt());
        assertNull(proposition.amendmentAskedAt());
    }

    @Test
    void declined_or_recalled_it_leaves_what_is_committed_and_another_one_may_follow() {
        asked();
        assertInstanceOf(Decision.NotTheOwner.class, proposition.recall(BY_MANAGER));
        Decision.Done declined = assertInstanceOf(Decision.Done.class, proposition.declineCoSignature(BY_MANAGER));
        assertEquals("worth it", declined.events().get(0).act().why());
        assertEquals(PropositionState.COMMITTED, proposition.state());

        asked();
        assertInstanceOf(Decision.Done.class, proposition.recall(BY_OWNER));
        assertInstanceOf(Decision.Done.class, proposition.amend(BY_OWNER, later, CONDITIONS));
    }

    @Test
    void while_one_waits_no_other_is_made_and_nothing_is_handed_over() {
        asked();

        assertInstanceOf(Decision.OutOfTurn.class, proposition.amend(BY_OWNER, later, CONDITIONS));
        assertInstanceOf(Decision.OutOfTurn.class, proposition.askToAmend(BY_OWNER, later, CONDITIONS, TOO_MUCH));
        assertInstanceOf(
                Decision.OutOfTurn.class, proposition.handOver(BY_OWNER, new Colleague("colleague", true), false));
    }

    @Test
    void a_version_that_was_made_meanwhile_overtakes_it() {
        PendingAmendment pending = asked();
        proposition.progressed(Given.counter(at(0), 1, 6), NOW);
        proposition.agreeToCounter(at(0).id(), BY_OWNER, Given.agreed(true));

        Decision decision = proposition.coSignAmendment(BY_MANAGER, pending, CONDITIONS);

        assertEquals(
                "amendment-overtaken",
                assertInstanceOf(Decision.OutOfTurn.class, decision).type());
        assertEquals(Given.days(6), at(0).promise().dueAt());
        assertNotNull(proposition.amendmentAskedAt(), "it is for the manager to decline, or for the owner to recall");
    }

    @Test
    void it_lapses_when_all_is_called_off() {
        asked();

        Decision.Done done = assertInstanceOf(Decision.Done.class, proposition.withdraw(BY_OWNER));

        assertTrue(done.events().stream().anyMatch(event -> event.what().equals("amendmentLapsed")));
        assertNull(proposition.amendmentAskedAt());
    }

    @Test
    void nothing_is_promised_for_a_department_that_cannot_be_told() {
        Conditions deaf =
                new Conditions(Given.DEPARTMENTS, Set.of("support"), true, null, SelfServicePolicy.ALLOW, null, NOW);
        Terms more = terms(kept(at(0)), kept(at(1)), Given.added(promise("support", 5)));

        Decision amended = proposition.amend(BY_OWNER, more, deaf);
        Decision committed = Given.draft(promise("support", 3)).commit(Given.OWNER, deaf);

        assertTrue(assertInstanceOf(Decision.NotHeard.class, amended).detail().contains("commitments.support.v1"));
        assertEquals(new Decision.NotHeard(List.of("commitments.support.v1")), committed);
        assertInstanceOf(Decision.Done.class, proposition.amend(BY_OWNER, later, deaf));
    }

    @Test
    void what_would_be_owed_is_told_before_it_is() {
        Terms less = terms(kept(at(1)), Given.added(promise("support", 5)));

        assertEquals(Set.of("finance", "support"), proposition.departmentsAfter(BY_OWNER, less));
    }

    private PendingAmendment asked() {
        assertInstanceOf(Decision.Asked.class, proposition.askToAmend(BY_OWNER, later, CONDITIONS, TOO_MUCH));
        return new PendingAmendment(proposition.id(), proposition.versionNumber(), later, BY_OWNER, TOO_MUCH);
    }

    private Commitment at(int position) {
        return proposition.commitments().get(position);
    }
}
