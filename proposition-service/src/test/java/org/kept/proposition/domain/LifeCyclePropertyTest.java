package org.kept.proposition.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kept.proposition.domain.PropositionState.AWAITING_CO_SIGNATURE;
import static org.kept.proposition.domain.PropositionState.COMMITTED;
import static org.kept.proposition.domain.PropositionState.COMPLETED;
import static org.kept.proposition.domain.PropositionState.DRAFT;
import static org.kept.proposition.domain.PropositionState.FAILED;
import static org.kept.proposition.domain.PropositionState.PARTIAL;
import static org.kept.proposition.domain.PropositionState.WITHDRAWN;

/** Whatever is called and reported in whatever order: what the rules exclude is never reached. */
class LifeCyclePropertyTest {
    static final Map<PropositionState, Set<PropositionState>> NEXT = Map.of(
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
        Set<String> done = new HashSet<>();
        for (int seed = 0; seed < 10_000; seed++) {
            Life life = new Life(seed);
            for (int step = 0; step < 60; step++) {
                life.step();
            }
            ends.merge(life.state(), 1, Integer::sum);
            done.addAll(life.done());
        }
        assertEquals(NEXT.keySet(), ends.keySet(), "the sequences reach every state that there is: " + ends);
        assertEquals(
                Set.of(
                        "insistForOwner",
                        "amendStandard",
                        "dependsOn",
                        "mayDiscard",
                        "withdraw",
                        "handOver",
                        "recall",
                        "decline",
                        "signAmendment",
                        "recallAmendment",
                        "declineAmendment",
                        "agreeToCounter",
                        "foreseen",
                        "unknownAccount",
                        "departmentWithoutTopic",
                        "selfService",
                        "promisedByAnother",
                        "promisedAnew",
                        "brokenAndChanged"),
                done,
                "and do all that there is to do");
    }
}
