package org.kept.proposition.domain;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kept.proposition.domain.Given.CONDITIONS;
import static org.kept.proposition.domain.Given.DEPARTMENTS;
import static org.kept.proposition.domain.Given.NOW;

/** What may hold when somebody gives the company's word, by chance; and what must not have been promised under it. */
final class SomeConditions {
    private final Random random;
    private final Proposition proposition;
    private final Function<String, String> at;
    private final Set<String> met = new HashSet<>();

    /** @param at says which case it is */
    SomeConditions(Random random, Proposition proposition, Function<String, String> at) {
        this.random = random;
        this.proposition = proposition;
        this.at = at;
    }

    /** What of this has made a difference. */
    Set<String> met() {
        return met;
    }

    /** @param word the owner gives it: a commit, or what asks to be signed */
    Decision give(Function<Conditions, Decision> word) {
        Conditions conditions = any();
        Decision decision = sign(conditions, word);
        if (isDone(decision) && Conditions.SELF_SERVICE.equals(conditions.tier())) {
            assertTrue(conditions.reason() != null, at.apply("a reason for who is served at the touch-points"));
            met.add("selfService");
        }
        return decision;
    }

    /** @param word a manager gives it, too: the reason was the owner's to state */
    Decision sign(Function<Conditions, Decision> word) {
        return sign(any(), word);
    }

    private Decision sign(Conditions conditions, Function<Conditions, Decision> word) {
        Decision decision = word.apply(conditions);
        if (isDone(decision)) {
            assertTrue(conditions.accountKnown(), at.apply("nothing is promised to somebody whom nobody knows"));
            assertFalse(
                    proposition.commitments().stream().anyMatch(one -> conditions
                            .withoutTopic()
                            .contains(one.promise().department())),
                    at.apply("nothing is promised for who cannot be told"));
        }
        return noted(decision);
    }

    /** @param change of what is in force: it is for whoever had it, and brings nobody in who cannot be told */
    Decision change(Function<Conditions, Decision> change) {
        Conditions conditions = any();
        Set<String> owing = departments();
        Decision decision = change.apply(conditions);
        if (decision instanceof Decision.Done) {
            Set<String> brought = departments();
            brought.removeAll(owing);
            brought.retainAll(conditions.withoutTopic());
            assertTrue(brought.isEmpty(), at.apply("nobody is brought in who cannot be told: " + brought));
        }
        return noted(decision);
    }

    private Decision noted(Decision decision) {
        if (decision instanceof Decision.UnknownAccount) {
            met.add("unknownAccount");
        }
        if (decision instanceof Decision.NotHeard) {
            met.add("departmentWithoutTopic");
        }
        return decision;
    }

    private Set<String> departments() {
        Set<String> departments = new HashSet<>();
        proposition.commitments().forEach(one -> departments.add(one.promise().department()));
        return departments;
    }

    private Conditions any() {
        return switch (random.nextInt(12)) {
            case 0 -> new Conditions(DEPARTMENTS, Set.of(), false, null, SelfServicePolicy.REASON, null, NOW);
            case 1 -> new Conditions(DEPARTMENTS, Set.of("logistics"), true, null, SelfServicePolicy.REASON, null, NOW);
            case 2 -> selfService(null);
            case 3 -> selfService("they asked for it");
            default -> CONDITIONS;
        };
    }

    private static Conditions selfService(String reason) {
        return new Conditions(DEPARTMENTS, Conditions.SELF_SERVICE, SelfServicePolicy.REASON, reason, NOW);
    }

    private static boolean isDone(Decision decision) {
        return decision instanceof Decision.Done || decision instanceof Decision.Asked;
    }
}
