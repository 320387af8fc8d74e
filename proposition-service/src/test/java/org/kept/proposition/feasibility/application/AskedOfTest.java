package org.kept.proposition.feasibility.application;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.kept.proposition.domain.CommitmentState;
import org.kept.proposition.domain.Conditions;
import org.kept.proposition.domain.Progress;
import org.kept.proposition.domain.Promise;
import org.kept.proposition.domain.Proposition;
import org.kept.proposition.domain.Standing;
import org.kept.proposition.domain.Terms;
import org.kept.proposition.feasibility.domain.Asked;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Counted as fulfilment-service counts what is open. */
class AskedOfTest {
    private static final Instant NOW = Instant.parse("2027-01-04T09:00:00Z");
    private static final Instant DUE = NOW.plus(Duration.ofDays(2));

    @Test
    void what_is_promised_holds_a_place_on_its_date_and_a_draft_none() {
        Proposition proposition = drafted();
        assertTrue(AskedOf.held(proposition, NOW).isEmpty());
        assertFalse(isOwed(proposition));

        proposition.commit("anna", Conditions.of(Set.of("logistics"), NOW));

        assertEquals(DUE, held(proposition, NOW).countedAt());
        assertTrue(isOwed(proposition));
    }

    @Test
    void what_its_department_has_declined_holds_no_place() {
        Proposition proposition = reported(CommitmentState.DECLINED, null);

        assertTrue(AskedOf.held(proposition, NOW).isEmpty());
        assertFalse(isOwed(proposition));
    }

    @Test
    void a_place_is_held_where_the_department_expects_it_and_today_when_that_is_past() {
        Instant later = DUE.plus(Duration.ofDays(3));
        Proposition proposition = reported(CommitmentState.HELD, later);

        assertEquals(later, held(proposition, NOW).countedAt());
        assertEquals(DUE, held(proposition, NOW).dueAt());
        Instant afterwards = later.plusSeconds(60);
        assertEquals(afterwards, held(proposition, afterwards).countedAt());
    }

    private static boolean isOwed(Proposition proposition) {
        return AskedOf.all(proposition).get(0).progress().owed();
    }

    private static Asked.Held held(Proposition proposition, Instant now) {
        return AskedOf.held(proposition, now).values().iterator().next();
    }

    private static Proposition reported(CommitmentState state, Instant expectedAt) {
        Proposition proposition = drafted();
        proposition.commit("anna", Conditions.of(Set.of("logistics"), NOW));
        Standing standing = new Standing(expectedAt, null, "capacity", "full until then");
        proposition.progressed(
                new Progress(
                        proposition.commitments().get(0).id(),
                        1,
                        state,
                        false,
                        null,
                        null,
                        standing,
                        null,
                        null,
                        null,
                        "desk"),
                NOW);
        return proposition;
    }

    private static Proposition drafted() {
        Promise promise = new Promise("logistics", "something", DUE, ZoneId.of("Europe/Berlin"));
        return Proposition.draft("ACME", "anna", new Terms("on time", null, List.of(promise)), NOW);
    }
}
