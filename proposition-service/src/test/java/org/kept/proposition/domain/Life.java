package org.kept.proposition.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.kept.proposition.domain.CustomerWord.Verdict;
import org.kept.proposition.mandates.domain.Excess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kept.proposition.domain.Given.NOW;
import static org.kept.proposition.domain.Given.days;

/** One proposition on which everything is tried that anybody can try, by a seed. */
final class Life {
    private static final List<Excess> BEYOND = List.of(new Excess("openValue", "1", "2", "more"));

    private final long seed;
    private final Random random;
    private final Proposition proposition;
    private final SomeTerms some;
    private final SomeConditions conditions;
    private final Witness witness;
    private final Promisers promisers;
    private final Set<String> done = new HashSet<>();
    private PendingAmendment pending;

    Life(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
        this.some = new SomeTerms(random, "seed " + seed);
        this.proposition = Proposition.draft("ACME", "ann", some.first(), NOW);
        this.conditions = new SomeConditions(random, proposition, this::at);
        this.witness = new Witness(proposition, this::at);
        this.promisers = new Promisers(proposition, this::at);
    }

    PropositionState state() {
        return proposition.state();
    }

    /** What was not refused, of what is told apart. */
    Set<String> done() {
        done.addAll(conditions.met());
        return done;
    }

    /** Something is tried; what the rules exclude must not have come of it. */
    void step() {
        PropositionState before = proposition.state();
        String looks = looks();
        Decision decision = call();
        if (decision instanceof Decision.Done happened) {
            witness.take(happened.events());
        } else if (!(decision instanceof Decision.Asked)) {
            assertEquals(looks, looks(), at("a refusal changes nothing: " + decision));
        }
        assertTrue(
                LifeCyclePropertyTest.NEXT.get(before).contains(proposition.state()),
                at(before + " -> " + proposition.state()));
        witness.everythingFits();
        done.addAll(promisers.areWhoToldTheCustomer());
        if (proposition.state().isInForce()
                && proposition.commitments().stream()
                        .anyMatch(one -> !one.promise().dependsOn().isEmpty())) {
            done.add("dependsOn");
        }
    }

    private Decision call() {
        Act act = new Act(random.nextInt(6) == 0 ? "bob" : proposition.salesperson(), NOW.plusSeconds(1), "so");
        return switch (random.nextInt(21)) {
            case 0 -> proposition.revise(act.by(), some.anew(proposition), NOW);
            case 1, 2 -> conditions.give(given -> proposition.commit(act.by(), given));
            case 3 -> conditions.give(given -> proposition.askForCoSignature(act.by(), given, BEYOND));
            case 4 -> endWaiting(act);
            case 5 -> conditions.sign(given -> proposition.coSign(act, given));
            case 6, 7 -> conditions.change(given -> proposition.amend(act, some.anew(proposition), given));
            case 8 -> random.nextInt(4) == 0 ? named("withdraw", proposition.withdraw(act)) : onOne(act);
            case 9 -> onOne(act);
            case 10 -> named("handOver", handOver(act));
            case 11 -> random.nextBoolean() ? askToAmend(act) : named("signAmendment", signAmendment(act));
            case 12 -> proposition.extendMandate(act, Map.of("upToMinor", 100));
            case 13 -> named("insistForOwner", insistForOwner(act));
            case 14 -> named("amendStandard", amendStandard(act));
            case 15 -> mayDiscard(act);
            case 16 -> named("foreseen", foreseen());
            default -> report();
        };
    }

    private Decision handOver(Act act) {
        return proposition.handOver(
                act, new Colleague(random.nextBoolean() ? "ann" : "bob", true), random.nextBoolean());
    }

    /** What waits for a manager ends, as a whole or as an amendment. */
    private Decision endWaiting(Act act) {
        boolean isAmendment = proposition.amendmentAskedAt() != null;
        return random.nextBoolean()
                ? named(isAmendment ? "recallAmendment" : "recall", proposition.recall(act))
                : named(isAmendment ? "declineAmendment" : "decline", proposition.declineCoSignature(act));
    }

    /** Danger is no reason for anything else to change. */
    private Decision foreseen() {
        if (proposition.commitments().isEmpty()) {
            return new Decision.Done(List.of());
        }
        String looks = looks();
        Jeopardy jeopardy = new Jeopardy(random.nextBoolean() ? "high" : "none", null, "too much to do");
        Foresight foresight =
                new Foresight(any().id(), random.nextInt(9), jeopardy, days(random.nextInt(9)), NOW.plusSeconds(1));
        Decision decision = new Decision.Done(proposition.foreseen(foresight));
        assertEquals(looks, looks(), at("what is foreseen changes nothing"));
        return decision;
    }

    /** Nobody but its owner throws it away, and nothing that anybody was told of. */
    private Decision mayDiscard(Act act) {
        String looks = looks();
        Decision decision = proposition.mayDiscard(act.by());
        boolean isOwn = act.by().equals(proposition.salesperson());
        assertEquals(isOwn && witness.nobodyHeard(), decision instanceof Decision.Done, at("discarded: " + decision));
        assertEquals(looks, looks(), at("to ask changes nothing"));
        if (decision instanceof Decision.Done) {
            done.add("mayDiscard");
        }
        return decision;
    }

    private Decision named(String deed, Decision decision) {
        if (decision instanceof Decision.Done happened && !happened.events().isEmpty()) {
            done.add(deed);
        }
        return decision;
    }

    /** A manager's, so anybody's as far as the proposition knows; silence is insisted against, too. */
    private Decision insistForOwner(Act act) {
        if (proposition.commitments().isEmpty()) {
            return new Decision.Done(List.of());
        }
        Commitment commitment = any();
        CommitmentState before = commitment.state();
        Decision decision = proposition.insistForOwner(commitment.id(), act);
        if (decision instanceof Decision.Done) {
            assertTrue(
                    Set.of(
                                    CommitmentState.COMMITTED,
                                    CommitmentState.ACKNOWLEDGED,
                                    CommitmentState.COUNTERED,
                                    CommitmentState.DECLINED)
                            .contains(before),
                    at("only a refusal or silence is insisted against, not " + before));
        }
        return decision;
    }

    /** What a touch-point may not say is refused: more than the first version says, or sooner. */
    private Decision amendStandard(Act act) {
        VersionContent first = witness.first();
        if (first == null) {
            return new Decision.Done(List.of());
        }
        Terms terms = some.changed(proposition);
        Decision decision = conditions.change(given -> proposition.amendStandard(act, terms, first, given));
        if (decision instanceof Decision.Done) {
            terms.clauses()
                    .forEach(clause -> assertTrue(
                            first.commitments().stream()
                                    .anyMatch(line -> line.commitmentId().equals(clause.commitmentId())
                                            && !clause.promise().dueAt().isBefore(line.dueAt())),
                            at("within the first version")));
        }
        return decision;
    }

    private Decision askToAmend(Act act) {
        Terms terms = some.anew(proposition);
        Decision decision = conditions.change(given -> proposition.askToAmend(act, terms, given, BEYOND));
        if (decision instanceof Decision.Asked) {
            pending = new PendingAmendment(proposition.id(), proposition.versionNumber(), terms, act, BEYOND);
        }
        return decision;
    }

    private Decision signAmendment(Act act) {
        return proposition.amendmentAskedAt() == null
                ? new Decision.Done(List.of())
                : conditions.change(given -> proposition.coSignAmendment(act, pending, given));
    }

    private Decision onOne(Act act) {
        if (proposition.commitments().isEmpty()) {
            return new Decision.Done(List.of());
        }
        UUID id = any().id();
        return switch (random.nextInt(3)) {
            case 0 -> named("agreeToCounter", proposition.agreeToCounter(id, act, Given.agreed(random.nextBoolean())));
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
