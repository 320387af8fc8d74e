package org.kept.proposition.mandates.domain;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class KeptRateRuleTest {
    private static final KeptRateRule RULE = new KeptRateRule(20, 95, 75, 10, 50, 200);

    @Test
    void few_settled_commitments_change_nothing() {
        assertEquals("stays", RULE.review(mandate(1_000), 19, 19).outcome());
        assertEquals("stays", RULE.review(mandate(1_000), 0, 19).outcome());
    }

    @Test
    void from_the_threshold_on_it_widens_by_a_step_of_what_was_granted() {
        assertEquals(100, RULE.review(mandate(1_500), 19, 20).changeMinor());
        assertEquals("stays", RULE.review(mandate(1_500), 94, 100).outcome());
    }

    @Test
    void below_the_threshold_it_narrows() {
        assertEquals("stays", RULE.review(mandate(1_000), 15, 20).outcome());
        assertEquals(-100, RULE.review(mandate(1_000), 14, 20).changeMinor());
    }

    @Test
    void it_stays_between_floor_and_ceiling() {
        assertEquals(40, RULE.review(mandate(1_960), 20, 20).changeMinor());
        assertEquals("stays", RULE.review(mandate(2_000), 20, 20).outcome());
        assertEquals(-30, RULE.review(mandate(530), 0, 20).changeMinor());
        assertEquals("stays", RULE.review(mandate(500), 0, 20).outcome());
    }

    @Test
    void what_trainings_made_wider_than_the_ceiling_is_not_taken_back_by_a_good_rate() {
        assertEquals(0, RULE.review(mandate(2_500), 20, 20).changeMinor());
    }

    @Test
    void no_sequence_of_reviews_leaves_the_bounds() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        long limit = 1_000;
        for (int i = 0; i < 10_000; i++) {
            long settled = random.nextLong(0, 60);
            limit += RULE.review(mandate(limit), random.nextLong(0, settled + 1), settled)
                    .changeMinor();
            assertTrue(limit >= 500 && limit <= 2_000, "limit " + limit);
        }
    }

    @Test
    void a_policy_that_contradicts_itself_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new KeptRateRule(20, 70, 75, 10, 50, 200));
    }

    private static Mandate mandate(long limit) {
        return new Mandate("s", new Limits("EUR", limit, limit, Permitted.EVERY, Permitted.EVERY), 1_000, 0);
    }
}
