package org.kept.proposition.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.kept.proposition.domain.Decision.Fault;
import org.kept.proposition.domain.Outcome.Kind;

/** New terms for what is committed, held against those that stand: worked out first, then applied as a whole. */
final class Amendment {
    private final Proposition proposition;
    private final Terms terms;
    private final Act act;
    private final Map<UUID, Commitment> standing;
    private final List<Step> steps = new ArrayList<>();

    /** @param commitment null where one is to be made; {@code clause} is null where one is left out */
    private record Step(Commitment commitment, Clause clause, Outcome outcome) {
        boolean sends() {
            return outcome.kind() != Kind.UNCHANGED && outcome.kind() != Kind.PAST_POINT_OF_NO_RETURN;
        }

        boolean isCancelled() {
            return commitment != null && commitment.state() == CommitmentState.CANCELLED;
        }

        /** @return what holds afterwards, or null */
        Promise promise() {
            return switch (outcome.kind()) {
                case MADE, AMENDED -> clause.promise();
                case UNCHANGED, PAST_POINT_OF_NO_RETURN -> commitment.promise();
                case CANCELLATION_REQUESTED -> null;
            };
        }
    }

    Amendment(Proposition proposition, Terms terms, Act act) {
        this.proposition = proposition;
        this.terms = proposition.whole(terms);
        this.act = act;
        this.standing = proposition.commitments().stream()
                .filter(Commitment::isInVersion)
                .collect(Collectors.toMap(Commitment::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        terms.clauses().forEach(clause -> steps.add(step(clause)));
        Set<UUID> meant = terms.clauses().stream().map(Clause::commitmentId).collect(Collectors.toSet());
        standing.values().stream()
                .filter(commitment -> !meant.contains(commitment.id()))
                .forEach(left -> steps.add(leftOut(left)));
    }

    private Step step(Clause clause) {
        Commitment commitment = standing.get(clause.commitmentId());
        if (commitment == null) {
            return new Step(null, clause, new Outcome(clause.commitmentId(), Kind.MADE, null));
        }
        return new Step(
                commitment,
                clause,
                commitment.differsFrom(clause)
                        ? Lateness.outcome(commitment, Kind.AMENDED, act.at())
                        : new Outcome(commitment.id(), Kind.UNCHANGED, null));
    }

    private Step leftOut(Commitment commitment) {
        return new Step(commitment, null, Lateness.outcome(commitment, Kind.CANCELLATION_REQUESTED, act.at()));
    }

    List<Outcome> outcomes() {
        return steps.stream().map(Step::outcome).toList();
    }

    /** Who would hear of it. */
    Set<String> departmentsTold() {
        return steps.stream()
                .filter(step -> step.sends() && step.clause() != null)
                .map(step -> step.clause().promise().department())
                .collect(Collectors.toSet());
    }

    /** Who would owe something afterwards. */
    Set<String> departments() {
        return steps.stream()
                .filter(step -> step.promise() != null && !step.isCancelled())
                .map(step -> step.promise().department())
                .collect(Collectors.toSet());
    }

    List<Fault> faults(Conditions conditions) {
        List<Fault> faults = new ArrayList<>(TermRules.faults(terms.clauses(), standing.keySet()));
        if (terms.clauses().isEmpty()) {
            faults.add(new Fault("commitments", "promise at least one thing; to call off all of it, withdraw it"));
        }
        for (int i = 0; i < terms.clauses().size(); i++) {
            Step step = steps.get(i);
            if (step.sends()) {
                faults.addAll(PromiseRules.faults(i, step.clause().promise(), conditions.departments(), act.at()));
            }
            if (step.commitment() != null
                    && !step.commitment().isOf(step.clause().promise().department())) {
                faults.add(new Fault(
                        "commitments[" + i + "].department",
                        "a commitment stays with its department: leave this one out, and promise a new one"));
            }
        }
        return faults.isEmpty() ? circleOfWhatStays() : faults;
    }

    /** What is too late to change keeps its dependencies, which the new terms may not know of. */
    private List<Fault> circleOfWhatStays() {
        Map<UUID, Set<UUID>> before = new LinkedHashMap<>();
        steps.stream()
                .filter(step -> step.promise() != null)
                .forEach(step ->
                        before.put(step.outcome().commitmentId(), step.promise().dependsOn()));
        List<UUID> circle = Dependencies.of(before).circle();
        return circle.isEmpty()
                ? List.of()
                : List.of(new Fault(
                        "commitments",
                        "with what is past its point of no return, dependencies run in a circle: " + circle));
    }

    /** @return without events when nothing has changed: then there is no next version either */
    Decision.Done apply() {
        List<Outcome> outcomes = outcomes();
        if (!proposition.differsFrom(terms) && steps.stream().noneMatch(Step::sends)) {
            return new Decision.Done(List.of(), outcomes);
        }
        proposition.say(terms, act.at());
        List<PropositionEvent> told = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            apply(steps.get(i), i, told);
        }
        told.add(0, new PropositionEvent.Amended(proposition, act, proposition.nextVersion(act), outcomes));
        return new Decision.Done(told, outcomes);
    }

    private void apply(Step step, int place, List<PropositionEvent> told) {
        Commitment commitment = step.commitment();
        if (commitment == null) {
            Commitment made = proposition.add(step.clause(), place);
            made.commit(act);
            told.add(new PropositionEvent.CommitmentMade(proposition, made, act));
            return;
        }
        commitment.move(place);
        if (step.outcome().kind() == Kind.AMENDED) {
            commitment.amend(step.clause().promise(), step.clause().customerAgreed(), act.by());
            told.add(new PropositionEvent.CommitmentAmended(proposition, commitment, act, false));
        } else if (step.outcome().kind() == Kind.CANCELLATION_REQUESTED) {
            commitment.requestCancellation(true);
            told.add(new PropositionEvent.CancellationRequested(proposition, commitment, act));
        }
    }
}
