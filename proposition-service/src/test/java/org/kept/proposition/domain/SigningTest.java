package org.kept.proposition.domain;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.kept.proposition.mandates.domain.Excess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kept.proposition.domain.Given.BY_OWNER;
import static org.kept.proposition.domain.Given.CONDITIONS;
import static org.kept.proposition.domain.Given.DEPARTMENTS;
import static org.kept.proposition.domain.Given.NOW;
import static org.kept.proposition.domain.Given.OWNER;
import static org.kept.proposition.domain.Given.draft;
import static org.kept.proposition.domain.Given.only;
import static org.kept.proposition.domain.Given.promise;
import static org.kept.proposition.domain.Given.terms;

class SigningTest {
    private static final List<Excess> TOO_MUCH =
            List.of(new Excess(Excess.OPEN_VALUE, "100", "200", "a wider mandate"));
    private static final Act BY_MANAGER = new Act("manager", NOW, "too early in the year");

    @Test
    void beyond_the_mandate_it_waits_and_obliges_nobody() {
        Proposition proposition = draft(promise("logistics", 1));

        Decision decision = proposition.askForCoSignature(OWNER, CONDITIONS, TOO_MUCH);

        assertEquals(TOO_MUCH, assertInstanceOf(Decision.Asked.class, decision).excesses());
        assertEquals(PropositionState.AWAITING_CO_SIGNATURE, proposition.state());
        assertEquals(CommitmentState.DRAFT, proposition.commitments().get(0).state());
        assertNull(proposition.committedAt());
    }

    @Test
    void what_the_customer_could_take_up_until_yesterday_is_not_promised_any_more() {
        LocalDate today = LocalDate.ofInstant(NOW, ZoneOffset.ofHours(-12));

        Decision late = validUntil(today.minusDays(1)).commit(OWNER, CONDITIONS);

        assertEquals(
                "validUntil",
                assertInstanceOf(Decision.Faulty.class, late).faults().get(0).field());
        assertInstanceOf(Decision.Done.class, validUntil(today).commit(OWNER, CONDITIONS));
    }

    private static Proposition validUntil(LocalDate last) {
        return Proposition.draft("ACME", OWNER, new Terms("on time", last, List.of(promise("logistics", 1))), NOW);
    }

    @Test
    void a_signature_commits_in_the_owners_name_and_says_who_signed() {
        Proposition proposition = awaiting();

        Decision decision = proposition.coSign(BY_MANAGER, CONDITIONS);

        var events = assertInstanceOf(Decision.Done.class, decision).events();
        assertEquals("coSigned", events.get(0).what());
        var committed = only(events, PropositionEvent.Committed.class).get(0);
        assertEquals(new Act(OWNER, NOW, "co-signed by manager"), committed.act());
        assertEquals(1, only(events, PropositionEvent.CommitmentMade.class).size());
        assertEquals(1, proposition.versionNumber());
    }

    @Test
    void a_declined_signature_gives_the_draft_back_with_the_reason() {
        Proposition proposition = awaiting();

        Decision decision = proposition.declineCoSignature(BY_MANAGER);

        assertEquals(
                "too early in the year",
                assertInstanceOf(Decision.Done.class, decision)
                        .events()
                        .get(0)
                        .act()
                        .why());
        assertEquals(PropositionState.DRAFT, proposition.state());
    }

    @Test
    void its_owner_alone_takes_it_back_and_can_rewrite_it_then() {
        Proposition proposition = awaiting();

        assertInstanceOf(Decision.NotTheOwner.class, proposition.recall(BY_MANAGER));
        assertInstanceOf(Decision.NoDraft.class, proposition.revise(OWNER, terms(), NOW));
        assertInstanceOf(Decision.Done.class, proposition.recall(BY_OWNER));
        assertInstanceOf(Decision.Done.class, proposition.revise(OWNER, terms(), NOW));
    }

    @Test
    void what_is_not_awaited_is_neither_signed_nor_declined_nor_recalled() {
        Proposition proposition = draft(promise("logistics", 1));

        assertInstanceOf(Decision.OutOfTurn.class, proposition.coSign(BY_MANAGER, CONDITIONS));
        assertInstanceOf(Decision.OutOfTurn.class, proposition.declineCoSignature(BY_MANAGER));
        assertInstanceOf(Decision.OutOfTurn.class, proposition.recall(BY_OWNER));
    }

    @Test
    void a_date_that_passed_while_it_waited_is_not_signed() {
        Proposition proposition = awaiting();

        Decision decision = proposition.coSign(BY_MANAGER, Conditions.of(DEPARTMENTS, Given.days(2)));

        assertInstanceOf(Decision.Faulty.class, decision);
        assertEquals(PropositionState.AWAITING_CO_SIGNATURE, proposition.state());
    }

    @Test
    void the_policy_decides_what_a_self_service_account_gets() {
        assertInstanceOf(Decision.Faulty.class, commit("SELF_SERVICE", SelfServicePolicy.REASON, " "));
        assertInstanceOf(Decision.Done.class, commit("SELF_SERVICE", SelfServicePolicy.REASON, "growing"));
        assertInstanceOf(Decision.OutOfTurn.class, commit("SELF_SERVICE", SelfServicePolicy.REFUSE, "growing"));
        assertInstanceOf(Decision.Done.class, commit("SELF_SERVICE", SelfServicePolicy.ALLOW, null));
        assertInstanceOf(Decision.Done.class, commit("KEY", SelfServicePolicy.REFUSE, null));
        assertInstanceOf(Decision.Done.class, commit(null, SelfServicePolicy.REFUSE, null));
    }

    @Test
    void why_a_self_service_account_gets_one_is_told() {
        Decision.Done done =
                assertInstanceOf(Decision.Done.class, commit("SELF_SERVICE", SelfServicePolicy.REASON, "growing"));

        assertEquals("growing", done.events().get(0).act().why());
    }

    private static Decision commit(String tier, SelfServicePolicy policy, String reason) {
        return draft(promise("logistics", 1))
                .commit(OWNER, new Conditions(Set.of("logistics"), tier, policy, reason, NOW));
    }

    private static Proposition awaiting() {
        Proposition proposition = draft(promise("logistics", 1));
        proposition.askForCoSignature(OWNER, CONDITIONS, TOO_MUCH);
        return proposition;
    }

    @Test
    void nothing_is_promised_to_an_account_that_nobody_knows_nor_signed_for_one() {
        Conditions unknown = new Conditions(DEPARTMENTS, Set.of(), false, null, SelfServicePolicy.REASON, null, NOW);
        Proposition proposition = draft(promise("logistics", 1));

        Decision refused = proposition.commit(OWNER, unknown);

        assertTrue(assertInstanceOf(Decision.UnknownAccount.class, refused)
                .detail()
                .contains("POST /api/accounts"));
        assertEquals(PropositionState.DRAFT, proposition.state());
        proposition.askForCoSignature(OWNER, Conditions.of(DEPARTMENTS, NOW), List.of());
        assertInstanceOf(Decision.UnknownAccount.class, proposition.coSign(BY_MANAGER, unknown));
    }
}
