package org.kept.proposition.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PropositionTest {
    private static final Instant NOW = Instant.parse("2027-01-04T09:00:00Z");
    private static final Set<String> DEPARTMENTS = Set.of("logistics", "finance");
    private static final String OWNER = "salesperson";

    @Test
    void a_commit_obliges_every_department_that_was_promised() {
        Proposition proposition = draft(promise("logistics", 1), promise("finance", 2));

        Decision decision = proposition.commit(OWNER, Conditions.of(DEPARTMENTS, NOW));

        List<PropositionEvent> events =
                assertInstanceOf(Decision.Done.class, decision).events();
        assertEquals(PropositionState.COMMITTED, proposition.state());
        assertInstanceOf(PropositionEvent.Committed.class, events.get(0));
        assertEquals(
                List.of("logistics", "finance"),
                events.stream()
                        .skip(1)
                        .map(event -> ((PropositionEvent.CommitmentMade) event)
                                .commitment()
                                .promise()
                                .department())
                        .toList());
    }

    @Test
    void every_fault_is_told_at_once_and_changes_nothing() {
        Proposition proposition = draft(promise("logistics", -1), promise("astrology", 2));

        Decision decision = proposition.commit(OWNER, Conditions.of(DEPARTMENTS, NOW));

        List<Decision.Fault> faults =
                assertInstanceOf(Decision.Faulty.class, decision).faults();
        assertEquals(
                List.of("commitments[0].dueAt", "commitments[1].department"),
                faults.stream().map(Decision.Fault::field).toList());
        assertEquals(PropositionState.DRAFT, proposition.state());
    }

    @Test
    void a_proposition_without_a_promise_is_not_committed() {
        assertInstanceOf(Decision.Faulty.class, draft().commit(OWNER, Conditions.of(DEPARTMENTS, NOW)));
    }

    @Test
    void nobody_but_the_owner_commits_or_rewrites() {
        Proposition proposition = draft(promise("logistics", 1));

        assertInstanceOf(
                Decision.NotTheOwner.class, proposition.commit("sales-manager", Conditions.of(DEPARTMENTS, NOW)));
        assertInstanceOf(Decision.NotTheOwner.class, proposition.revise("sales-manager", terms(), NOW));
        assertEquals(1, proposition.commitments().size());
    }

    @Test
    void what_is_committed_is_committed_once_and_not_rewritten() {
        Proposition proposition = committed(promise("logistics", 1));

        assertInstanceOf(Decision.NoDraft.class, proposition.commit(OWNER, Conditions.of(DEPARTMENTS, NOW)));
        assertInstanceOf(Decision.NoDraft.class, proposition.revise(OWNER, terms(), NOW));
    }

    @Test
    void the_last_delivery_completes_a_proposition_whose_promises_were_all_kept() {
        Proposition proposition = committed(promise("logistics", 1), promise("finance", 2));

        proposition.progressed(completed(proposition, 0, 3, true), NOW);
        assertEquals(PropositionState.PARTIAL, proposition.state());
        List<PropositionEvent> events = proposition.progressed(completed(proposition, 1, 3, true), NOW);

        assertInstanceOf(PropositionEvent.Settled.class, events.get(events.size() - 1));
        assertEquals(PropositionState.COMPLETED, proposition.state());
    }

    @Test
    void one_late_delivery_fails_the_proposition() {
        Proposition proposition = committed(promise("logistics", 1), promise("finance", 2));

        proposition.progressed(completed(proposition, 0, 3, false), NOW);
        proposition.progressed(completed(proposition, 1, 3, true), NOW);

        assertEquals(PropositionState.FAILED, proposition.state());
    }

    @Test
    void a_redelivered_report_settles_nothing_twice() {
        Proposition proposition = committed(promise("logistics", 1));
        Progress report = completed(proposition, 0, 3, true);

        assertEquals(1, settled(proposition.progressed(report, NOW)));
        assertTrue(proposition.progressed(report, NOW).isEmpty());
    }

    @Test
    void a_report_on_an_unknown_commitment_changes_nothing() {
        Proposition proposition = committed(promise("logistics", 1));

        var events = proposition.progressed(
                new Progress(UUID.randomUUID(), 9, CommitmentState.COMPLETED, false, true, NOW), NOW);

        assertTrue(events.isEmpty());
        assertEquals(CommitmentState.COMMITTED, proposition.commitments().get(0).state());
    }

    /** Reports arrive in any order, any of them again: the state is always that of the highest revision. */
    @Test
    void the_order_of_arrival_makes_no_difference() {
        Random random = new Random(20);
        for (int round = 0; round < 500; round++) {
            Proposition proposition = committed(promise("logistics", 1), promise("finance", 1));
            List<Progress> reports = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                reports.add(report(proposition, i, 1, CommitmentState.ACKNOWLEDGED, null));
                reports.add(report(proposition, i, 2, CommitmentState.ACCEPTED, null));
                reports.add(completed(proposition, i, 3, i == 0));
            }
            reports.addAll(reports.subList(0, random.nextInt(reports.size())));
            Collections.shuffle(reports, random);

            long settled = reports.stream()
                    .mapToLong(report -> settled(proposition.progressed(report, NOW)))
                    .sum();

            assertEquals(1, settled, "settled once");
            assertEquals(PropositionState.FAILED, proposition.state());
            assertTrue(proposition.commitments().stream().allMatch(c -> c.state() == CommitmentState.COMPLETED));
        }
    }

    private static long settled(List<PropositionEvent> events) {
        return events.stream()
                .filter(PropositionEvent.Settled.class::isInstance)
                .count();
    }

    private static Proposition draft(Promise... promises) {
        return Proposition.draft("ACME", OWNER, new Terms("on time", null, List.of(promises)), NOW);
    }

    private static Proposition committed(Promise... promises) {
        Proposition proposition = draft(promises);
        proposition.commit(OWNER, Conditions.of(DEPARTMENTS, NOW));
        return proposition;
    }

    private static Terms terms() {
        return new Terms("otherwise", null, List.of());
    }

    private static Promise promise(String department, int daysFromNow) {
        return new Promise(department, "something", NOW.plus(Duration.ofDays(daysFromNow)), ZoneId.of("Europe/Berlin"));
    }

    private static Progress completed(Proposition proposition, int commitment, long revision, boolean kept) {
        return report(proposition, commitment, revision, CommitmentState.COMPLETED, kept);
    }

    private static Progress report(
            Proposition proposition, int commitment, long revision, CommitmentState state, Boolean kept) {
        UUID id = proposition.commitments().get(commitment).id();
        return new Progress(id, revision, state, Boolean.FALSE.equals(kept), kept, kept == null ? null : NOW);
    }
}
