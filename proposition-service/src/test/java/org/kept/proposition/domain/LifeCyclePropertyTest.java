package org.kept.proposition.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.kept.proposition.domain.CustomerWord.Verdict;
import org.kept.proposition.mandates.domain.Excess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kept.proposition.domain.Given.CONDITIONS;
import static org.kept.proposition.domain.Given.DEPARTMENTS;
import static org.kept.proposition.domain.Given.NOW;
import static org.kept.proposition.domain.Given.days;
import static org.kept.proposition.domain.PropositionState.AWAITING_CO_SIGNATURE;
import static org.kept.proposition.domain.PropositionState.COMMITTED;
import static org.kept.proposition.domain.PropositionState.COMPLETED;
import static org.kept.proposition.domain.PropositionState.DRAFT;
import static org.kept.proposition.domain.PropositionState.FAILED;
import static org.kept.proposition.domain.PropositionState.PARTIAL;
import static org.kept.proposition.domain.PropositionState.WITHDRAWN;

/** Whatever is called and reported in whatever order: what the rules exclude is never reached. */
class LifeCyclePropertyTest {
    private static final Map<PropositionState, Set<PropositionState>> NEXT = Map.of(
            DRAFT, Set.of(DRAFT, AWAITING_CO_SIGNATURE, COMMITTED),
            AWAITING_CO_SIGNATURE, Set.of(AWAITING_CO_SIGNATURE, DRAFT, COMMITTED),
            COMMITTED, Set.of(COMMITTED, PARTIAL, COMPLETED, FAILED, WITHDRAWN),
            PARTIAL, Set.of(PARTIAL, COMMITTED, COMPLETED, FAILED, WITHDRAWN),
            COMPLETED, Set.of(COMPLETED),
            FAILED, Set.of(FAILED),
            WITHDRAWN, Set.of(WITHDRAWN));

    @Test
    void no_sequence_reaches_what_the_rules_exclude() {
        Map<PropositionState, Integer> ends = new HashMap<>();
        for (int seed = 0; seed < 3000; seed++) {
            Life life = new Life(seed);
            for (int step = 0; step < 60; step++) {
                life.step();
            }
            ends.merge(life.proposition.state(), 1, Integer::sum);
        }
        assertEquals(NEXT.keySet(), ends.keySet(), "the sequences reach every state that there is: " + ends);
    }

    /** One proposition, and what a department and a reader of its versions would know of it. */
    private static final class Life {
        private final long seed;
        private final Random random;
        private final Proposition proposition;
        private final Map<UUID, Promise> told = new HashMap<>();
        private final Map<UUID, Long> revisions = new HashMap<>();
        private final List<PropositionVersion> versions = new ArrayList<>();
        private final List<String> versionsAsMade = new ArrayList<>();
        private PendingAmendment pending;
        private int settled;

        Life(long seed) {
            this.seed = seed;
            this.random = new Random(seed);
            this.proposition = Proposition.draft("ACME", "ann", terms(List.of()), NOW);
        }

        void step() {
            PropositionState before = proposition.state();
            String looks = looks();
            Decision decision = call();
            if (decision instanceof Decision.Done done) {
                take(done.events());
            } else if (!(decision instanceof Decision.Asked)) {
                assertEquals(looks, looks(), at("a refusal changes nothing: " + decision));
            }
            assertTrue(NEXT.get(before).contains(proposition.state()), at(before + " -> " + proposition.state()));
            whatWasSentAddsUp();
            statesFitTogether();
            versionsStand();
        }

        private Decision call() {
            Act act = new Act(random.nextInt(6) == 0 ? "bob" : proposition.salesperson(), NOW.plusSeconds(1), "so");
            return switch (random.nextInt(16)) {
                case 0 -> proposition.revise(act.by(), terms(proposition.commitments()), NOW);
                case 1, 2 -> proposition.commit(act.by(), CONDITIONS);
                case 3 ->
                    proposition.askForCoSignature(
                            act.by(), CONDITIONS, List.of(new Excess("openValue", "1", "2", "more")));
                case 4 -> random.nextBoolean() ? proposition.recall(act) : proposition.declineCoSignature(act);
                case 5 -> proposition.coSign(act, CONDITIONS);
                case 6, 7 -> proposition.amend(act, terms(proposition.commitments()), CONDITIONS);
                case 8 -> random.nextInt(4) == 0 ? proposition.withdraw(act) : onOne(act);
                case 9 -> onOne(act);
                case 11 -> random.nextBoolean() ? askToAmend(act) : signAmendment(act);
                case 10 ->
                    proposition.handOver(
                            act, new Colleague(random.nextBoolean() ? "ann" : "bob", true), random.nextBoolean());
                default -> report();
            };
        }

        private Decision askToAmend(Act act) {
            Terms terms = terms(proposition.commitments());
            List<Excess> beyond = List.of(new Excess("openValue", "1", "2", "more"));
            Decision decision = proposition.askToAmend(act, terms, CONDITIONS, beyond);
            if (decision instanceof Decision.Asked) {
                pending = new PendingAmendment(proposition.id(), proposition.versionNumber(), terms, act, beyond);
            }
            return decision;
        }

        private Decision signAmendment(Act act) {
            return proposition.amendmentAskedAt() == null
                    ? new Decision.Done(List.of())
                    : proposition.coSignAmendment(act, pending, CONDITIONS);
        }

        private Decision onOne(Act act) {
            if (proposition.commitments().isEmpty()) {
                return new Decision.Done(List.of());
            }
            UUID id = any().id();
            return switch (random.nextInt(3)) {
                case 0 -> proposition.agreeToCounter(id, act, Given.agreed(random.nextBoolean()));
                case 1 -> proposition.insist(id, act);
                default -> proposition.customerSays(id, act, Verdict.DISPUTED, random.nextBoolean());
            };
        }

        private Decision report() {
            if (proposition.commitments().isEmpty()) {
                return new Decision.Done(List.of());
            }
            Commitment commitment = any();
            CommitmentState[] states = CommitmentState.values();
            CommitmentState state = states[1 + random.nextInt(states.length - 1)];
            Progress progress = new Progress(
                    commitment.id(),
                    1 + random.nextInt(12),
                    random.nextInt(10) == 0 ? null : state,
                    random.nextInt(5) == 0,
                    state == CommitmentState.COMPLETED ? random.nextInt(4) > 0 : null,
                    state == CommitmentState.COMPLETED ? days(random.nextInt(8)) : null,
                    new Standing(null, random.nextBoolean() ? days(1 + random.nextInt(9)) : null, null, null),
                    null,
                    random.nextBoolean() ? 1L + random.nextInt(3) : null,
                    random.nextInt(4) == 0 ? "too late" : null,
                    null);
            return new Decision.Done(proposition.progressed(progress, NOW));
        }

        private Commitment any() {
            List<Commitment> all = proposition.commitments();
            return all.get(random.nextInt(all.size()));
        }

        private Terms terms(List<Commitment> there) {
            List<Clause> clauses = new ArrayList<>();
            for (Commitment commitment : there) {
                switch (random.nextInt(4)) {
                    case 0 -> clauses.add(Given.moved(commitment, 1 + random.nextInt(9), random.nextBoolean()));
                    case 1, 2 -> clauses.add(Given.kept(commitment));
                    default -> {}
                }
            }
            for (int i = random.nextInt(3); i > 0; i--) {
                clauses.add(Clause.of(Given.promise(
                        List.copyOf(DEPARTMENTS).get(random.nextInt(DEPARTMENTS.size())),
                        2 + random.nextInt(6),
                        random.nextInt(4) == 0 ? NOW : null)));
            }
            return new Terms("seed " + seed, null, null, clauses);
        }

        private void take(List<PropositionEvent> events) {
            for (PropositionEvent event : events) {
                boolean toDepartment = event instanceof PropositionEvent.CommitmentMade
                        || event instanceof PropositionEvent.CommitmentAmended
                        || event instanceof PropositionEvent.CancellationRequested
                        || event instanceof PropositionEvent.Insisted;
                if (toDepartment) {
                    Commitment commitment = event.commitment();
                    long known = revisions.getOrDefault(commitment.id(), 0L);
                    assertEquals(known + 1, commitment.revision(), at("each thing told is the next revision"));
                    revisions.put(commitment.id(), commitment.revision());
                    told.put(commitment.id(), commitment.promise());
                }
                if (event.version() != null) {
                    versions.add(event.version());
                    versionsAsMade.add(event.version().toString());
                }
                settled += event instanceof PropositionEvent.Settled ? 1 : 0;
            }
        }

        private void whatWasSentAddsUp() {
            if (proposition.state() == DRAFT || proposition.state() == AWAITING_CO_SIGNATURE) {
                assertTrue(told.isEmpty(), at("nobody hears of a draft"));
                return;
            }
            Map<UUID, Promise> stands =
                    proposition.commitments().stream().collect(Collectors.toMap(Commitment::id, Commitment::promise));
            assertEquals(stands, told, at("what departments were told is what stands"));
            proposition
                    .commitments()
                    .forEach(commitment ->
                            assertEquals(revisions.get(commitment.id()), commitment.revision(), at("revision")));
        }

        private void statesFitTogether() {
            PropositionState state = proposition.state();
            boolean committed = state != DRAFT && state != AWAITING_CO_SIGNATURE;
            assertEquals(committed, proposition.versionNumber() > 0, at("a version since the commit"));
            assertEquals(committed, proposition.committedAt() != null, at("committed at"));
            assertTrue(
                    proposition.commitments().stream()
                            .allMatch(one -> committed == (one.state() != CommitmentState.DRAFT)),
                    at("each or none is a draft"));
            assertTrue(
                    proposition.amendmentAskedAt() == null || state.isInForce(),
                    at("an amendment waits only beside what is in force"));
            assertEquals(state.isSettled() ? 1 : 0, settled, at("settled once"));
            if (state.isSettled()) {
                assertTrue(
                        proposition.commitments().stream()
                                .allMatch(one -> one.state().isSettled()),
                        at("nothing is open when all is settled"));
            }
            if (state == COMPLETED) {
                assertTrue(
                        proposition.commitments().stream()
                                .filter(one -> one.state() != CommitmentState.CANCELLED)
                                .allMatch(Commitment::isKept),
                        at("all kept"));
            }
        }

        private void versionsStand() {
            assertEquals(proposition.versionNumber(), versions.size(), at("each version was made once"));
            for (int i = 0; i < versions.size(); i++) {
                assertEquals(i + 1, versions.get(i).number(), at("one after the other"));
                assertEquals(versionsAsMade.get(i), versions.get(i).toString(), at("as it was made"));
            }
            if (!versions.isEmpty()) {
                assertEquals(
                        VersionContent.of(proposition).commitments().stream()
                                .map(line -> line.commitmentId() + " " + line.dueAt() + " " + line.customerDueAt())
                                .toList(),
                        versions.get(versions.size() - 1).content().commitments().stream()
                                .map(line -> line.commitmentId() + " " + line.dueAt() + " " + line.customerDueAt())
                                .toList(),
                        at("the latest version is what holds"));
            }
        }

        private String looks() {
            return proposition.state() + " " + proposition.versionNumber() + " " + proposition.salesperson() + " "
                    + proposition.commitments().stream()
                            .map(one -> one.id() + " " + one.state() + " " + one.revision() + " " + one.promise())
                            .toList();
        }

        private String at(String what) {
            return "seed " + seed + ": " + what;
        }
    }
}
