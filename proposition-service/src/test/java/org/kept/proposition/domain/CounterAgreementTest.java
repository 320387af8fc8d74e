package org.kept.proposition.domain;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kept.proposition.domain.Given.BY_OWNER;
import static org.kept.proposition.domain.Given.NOW;
import static org.kept.proposition.domain.Given.committed;
import static org.kept.proposition.domain.Given.counter;
import static org.kept.proposition.domain.Given.days;
import static org.kept.proposition.domain.Given.promise;

class CounterAgreementTest {
    private final Proposition proposition = committed(promise("logistics", 3), promise("finance", 4));
    private final Commitment first = proposition.commitments().get(0);

    @Test
    void a_counter_is_agreed_to_once_and_makes_a_version() {
        proposition.progressed(counter(first, 1, 9), NOW);

        Decision decision = proposition.agreeToCounter(first.id(), BY_OWNER, Given.agreed(true));

        assertInstanceOf(Decision.Done.class, decision);
        assertEquals(days(9), first.promise().dueAt());
        assertEquals(days(9), first.customerDueAt());
        assertEquals(2, first.revision());
        assertEquals(2, proposition.versionNumber());
        assertInstanceOf(
                Decision.OutOfTurn.class, proposition.agreeToCounter(first.id(), BY_OWNER, Given.agreed(true)));
    }

    @Test
    void who_means_another_date_than_is_offered_now_agrees_to_nothing_and_hears_which_is() {
        proposition.progressed(counter(first, 1, 9), NOW);
        proposition.progressed(counter(first, 2, 30), NOW);

        Decision blind = proposition.agreeToCounter(first.id(), BY_OWNER, new CounterAgreement(true, days(9)));

        Decision.OutOfTurn refused = assertInstanceOf(Decision.OutOfTurn.class, blind);
        assertEquals("other-date-offered", refused.type());
        assertTrue(refused.detail().contains("offers " + days(30) + " now"), refused.detail());
        assertEquals(days(3), first.promise().dueAt());
        assertInstanceOf(
                Decision.Done.class,
                proposition.agreeToCounter(first.id(), BY_OWNER, new CounterAgreement(true, days(30))));
        assertEquals(days(30), first.promise().dueAt());
    }
}
