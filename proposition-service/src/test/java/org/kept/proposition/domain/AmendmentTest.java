package org.kept.proposition.domain;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kept.proposition.domain.Given.BY_OWNER;
import static org.kept.proposition.domain.Given.CONDITIONS;
import static org.kept.proposition.domain.Given.NOW;
import static org.kept.proposition.domain.Given.added;
import static org.kept.proposition.domain.Given.after;
import static org.kept.proposition.domain.Given.committed;
import static org.kept.proposition.domain.Given.days;
import static org.kept.proposition.domain.Given.draft;
import static org.kept.proposition.domain.Given.kept;
import static org.kept.proposition.domain.Given.kinds;
import static org.kept.proposition.domain.Given.moved;
import static org.kept.proposition.domain.Given.only;
import static org.kept.proposition.domain.Given.promise;
import static org.kept.proposition.domain.Given.report;
import static org.kept.proposition.domain.Given.terms;

class AmendmentTest {
    private final Proposition proposition =
            committed(promise("logistics", 3), promise("finance", 4), promise("support", 5));

    @Test
    void departments_hear_of_what_has_changed_for_them_alone() {
        Decision.Done done = amend(terms(kept(at(0)), moved(at(1), 9, true), added(promise("logistics", 6))));

        assertEquals(List.of("unchanged", "amended", "made", "cancellationRequested"), kinds(done.outcomes()));
        assertEquals(
                1, only(done.events(), PropositionEvent.CommitmentAmended.class).size());
        assertEquals(
                1, only(done.events(), PropositionEvent.CommitmentMade.class).size());
        assertEquals(
                1,
                only(done.events(), PropositionEvent.CancellationRequested.class)
                        .size());
        assertEquals(
                List.of(1L, 2L, 1L, 2L),
                proposition.commitments().stream().map(Commitment::revision).toList());
    }

    @Test
    void a_value_that_is_left_out_stays() {
        amend(new Terms("otherwise", new Value(5, "EUR"), null, List.of(kept(at(0)), kept(at(1)), kept(at(2)))));

        Decision.Done silent = amend(terms(moved(at(0), 9, true), kept(at(1)), kept(at(2))));

        assertEquals(new Value(5, "EUR"), proposition.value());
        PropositionVersion version =
                only(silent.events(), PropositionEvent.Amended.class).get(0).version();
        assertEquals(new Value(5, "EUR"), version.content().value());
    }

    @Test
    void the_next_version_holds_what_is_promised_from_now_on() {
        Decision.Done done = amend(terms(kept(at(0)), kept(at(1))));

        PropositionVersion version =
                only(done.events(), PropositionEvent.Amended.class).get(0).version();
        assertEquals(2, version.number());
        assertEquals(2, version.content().commitments().size());
        assertEquals(CommitmentState.PENDING_CANCELLATION, at(2).state());
    }

    @Test
    void what_changes_nothing_makes_no_version() {
        Decision.Done done = amend(terms(kept(at(0)), kept(at(1)), kept(at(2))));

        assertTrue(done.events().isEmpty());
        assertEquals(List.of("unchanged", "unchanged", "unchanged"), kinds(done.outcomes()));
        assertEquals(1, proposition.versionNumber());
    }

    @Test
    void other_words_alone_make_a_version_and_tell_no_department() {
        Decision.Done done = amend(
                new Terms("otherwise", new Value(5, "EUR"), null, List.of(kept(at(0)), kept(at(1)), kept(at(2)))));

        assertEquals(1, done.events().size());
        assertEquals(2, proposition.versionNumber());
    }

    @Test
    void the_customers_date_moves_only_when_the_customer_has_agreed() {
        amend(terms(moved(at(0), 9, false), moved(at(1), 9, true), kept(at(2))));

        assertEquals(days(3), at(0).customerDueAt());
        assertEquals(days(9), at(0).promise().dueAt());
        assertEquals(days(9), at(1).customerDueAt());
    }

    @Test
    void what_is_past_its_point_of_no_return_stays_and_blocks_nothing_else() {
        Proposition late = committed(promise("logistics", 3, days(0)), promise("finance", 4));

        Decision.Done done = (Decision.Done) late.amend(
                BY_OWNER,
                terms(
                        moved(late.commitments().get(0), 8, true),
                        moved(late.commitments().get(1), 8, true)),
                CONDITIONS);

        assertEquals(List.of("pastPointOfNoReturn", "amended"), kinds(done.outcomes()));
        assertEquals(days(3), late.commitments().get(0).promise().dueAt());
        assertEquals(1, late.commitments().get(0).revision());
    }

    @Test
    void what_is_delivered_is_neither_changed_nor_dropped() {
        proposition.progressed(report(at(0), 1, CommitmentState.COMPLETED), NOW);

        Decision.Done done = amend(terms(kept(at(1)), kept(at(2))));

        assertEquals(List.of("unchanged", "unchanged", "pastPointOfNoReturn"), kinds(done.outcomes()));
        assertEquals("it is completed", done.outcomes().get(2).reason());
        assertTrue(done.events().isEmpty());
    }

    @Test
    void an_answer_to_other_words_is_void_and_work_goes_on() {
        proposition.progressed(report(at(0), 1, CommitmentState.ACCEPTED), NOW);
        proposition.progressed(report(at(1), 1, CommitmentState.IN_PROGRESS), NOW);

        amend(terms(moved(at(0), 9, true), moved(at(1), 9, true), kept(at(2))));

        assertEquals(CommitmentState.COMMITTED, at(0).state());
        assertEquals(CommitmentState.IN_PROGRESS, at(1).state());
    }

    @Test
    void faults_are_told_together_and_change_nothing() {
        Clause elsewhere = new Clause(at(0).id(), true, promise("finance", 3), false);
        Clause unknown = new Clause(java.util.UUID.randomUUID(), true, promise("astrology", -1), false);

        Decision decision = proposition.amend(BY_OWNER, terms(elsewhere, unknown), CONDITIONS);

        assertEquals(
                List.of(
                        "commitments[1].commitmentId",
                        "commitments[0].department",
                        "commitments[1].department",
                        "commitments[1].dueAt"),
                assertInstanceOf(Decision.Faulty.class, decision).faults().stream()
                        .map(Decision.Fault::field)
                        .toList());
        assertEquals(1, proposition.versionNumber());
        assertInstanceOf(Decision.Faulty.class, proposition.amend(BY_OWNER, terms(), CONDITIONS));
    }

    @Test
    void what_stays_although_it_was_to_change_closes_no_circle() {
        Clause first = added(promise("logistics", 3, days(0)));
        Clause second = new Clause(
                java.util.UUID.randomUUID(), false, after(promise("finance", 4, days(0)), first.commitmentId()), false);
        Proposition late = Proposition.draft("ACME", Given.OWNER, terms(first, second), NOW);
        late.commit(Given.OWNER, Given.CONDITIONS);
        Commitment one = late.commitments().get(0);
        Commitment other = late.commitments().get(1);
        Clause turned = new Clause(other.id(), true, after(other.promise()), false);
        Clause third = new Clause(java.util.UUID.randomUUID(), false, after(promise("support", 5), other.id()), false);

        Decision.Done done = (Decision.Done) late.amend(BY_OWNER, terms(kept(one), turned, third), CONDITIONS);

        assertEquals(List.of("unchanged", "pastPointOfNoReturn", "made"), kinds(done.outcomes()));
        assertEquals(Set.of(one.id()), other.promise().dependsOn());
    }

    @Test
    void its_owner_alone_amends_what_is_in_force_and_not_called_off() {
        Act byManager = Act.of("manager", NOW);
        assertInstanceOf(Decision.NotTheOwner.class, proposition.amend(byManager, terms(), CONDITIONS));
        assertInstanceOf(
                Decision.OutOfTurn.class, draft(promise("logistics", 1)).amend(BY_OWNER, terms(), CONDITIONS));
        proposition.withdraw(BY_OWNER);
        assertInstanceOf(
                Decision.OutOfTurn.class,
                proposition.amend(BY_OWNER, terms(added(promise("logistics", 6))), CONDITIONS));
        assertFalse(proposition.state().isSettled());
    }

    @Test
    void the_difference_names_fields_and_commitments() {
        PropositionVersion first = version(contentNow());
        PropositionVersion second = only(
                        amend(terms(kept(at(0)), moved(at(1), 9, false), added(promise("logistics", 6))))
                                .events(),
                        PropositionEvent.Amended.class)
                .get(0)
                .version();

        Difference difference = Difference.between(first, second);

        assertEquals(
                List.of("logistics"),
                difference.added().stream().map(VersionContent.Line::department).toList());
        assertEquals(
                List.of(at(3).id()),
                difference.removed().stream()
                        .map(VersionContent.Line::commitmentId)
                        .toList());
        assertEquals(
                List.of("dueAt"),
                difference.changed().get(0).fields().stream()
                        .map(Difference.Change::field)
                        .toList());
        assertTrue(difference.fields().isEmpty());
    }

    private VersionContent contentNow() {
        return VersionContent.of(proposition);
    }

    private PropositionVersion version(VersionContent content) {
        return new PropositionVersion(proposition.id(), 1, content, BY_OWNER);
    }

    private Decision.Done amend(Terms terms) {
        return assertInstanceOf(Decision.Done.class, proposition.amend(BY_OWNER, terms, CONDITIONS));
    }

    private Commitment at(int position) {
        return proposition.commitments().get(position);
    }
}
