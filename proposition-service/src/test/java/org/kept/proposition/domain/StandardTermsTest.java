package org.kept.proposition.domain;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kept.proposition.domain.Given.BY_OWNER;
import static org.kept.proposition.domain.Given.CONDITIONS;
import static org.kept.proposition.domain.Given.kept;
import static org.kept.proposition.domain.Given.moved;
import static org.kept.proposition.domain.Given.promise;

/** What a touch-point may change of its own standard proposition. */
class StandardTermsTest {
    private static final Value WORTH = new Value(10_000, "EUR");

    private final Proposition proposition =
            Given.committed(counted(2), promise("finance", 4, null), promise("support", 5, null));
    private final VersionContent first = VersionContent.of(proposition);

    private final VersionContent worth =
            new VersionContent(first.statement(), WORTH, first.validUntil(), first.commitments());

    @Test
    void less_of_it_later_or_not_at_all() {
        Clause fewer = new Clause(at(0).id(), true, counted(1), false);

        assertEquals(List.of(), fields(new Value(9_000, "EUR"), fewer, moved(at(1), 9, true)));
    }

    @Test
    void never_more_than_its_template_said() {
        Clause more = new Clause(at(0).id(), true, counted(3), false);

        assertEquals(
                List.of("value", "commitments[0].quantity", "commitments[1].dueAt", "commitments[2].commitmentId"),
                fields(new Value(10_001, "EUR"), more, moved(at(1), 2, true), Given.added(promise("logistics", 9))));
        assertEquals(List.of("value"), fields(new Value(1, "USD"), kept(at(0))));
        assertEquals(List.of("value"), fields(null, kept(at(0))));
    }

    @Test
    void the_refusal_says_who_can() {
        Decision decision = proposition.amendStandard(
                BY_OWNER, new Terms("something else", null, List.of(promise("finance", 9))), first, CONDITIONS);

        assertTrue(assertInstanceOf(Decision.Faulty.class, decision).faults().stream()
                .allMatch(fault -> fault.message().contains("hand it over to a salesperson")));
        assertEquals(1, proposition.versionNumber());
    }

    @Test
    void within_the_limits_it_is_an_amendment_like_any_other() {
        Decision decision =
                proposition.amendStandard(BY_OWNER, Given.terms(moved(at(0), 9, true), kept(at(1))), first, CONDITIONS);

        assertInstanceOf(Decision.Done.class, decision);
        assertEquals(2, proposition.versionNumber());
    }

    private List<String> fields(Value value, Clause... clauses) {
        Terms terms = new Terms(first.statement(), value, null, List.of(clauses));
        return new StandardTerms(worth)
                .faults(terms).stream().map(Decision.Fault::field).toList();
    }

    private static Promise counted(int quantity) {
        Promise one = promise("logistics", 3);
        return new Promise(
                one.department(), one.text(), one.type(), quantity, one.dueAt(), one.timeZone(), Set.of(), null);
    }

    private Commitment at(int position) {
        return proposition.commitments().get(position);
    }
}
