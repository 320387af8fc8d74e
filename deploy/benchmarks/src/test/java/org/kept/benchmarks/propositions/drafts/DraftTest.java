package org.kept.benchmarks.propositions.drafts;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

class DraftTest {

    @Test
    void all_of_a_draft_follows_from_its_pass_its_client_and_its_turn() {
        Draft draft = new Draft(2, 3, 4);

        assertEquals(200_300_004, draft.number());
        assertEquals("b0000000-0000-4000-8000-00000bf055e4", draft.id().toString());
        assertEquals("bench-2-00000bf055e4", draft.account());
        assertEquals("seller-2-3", draft.salesperson());
    }

    @Test
    void the_last_draft_of_a_client_is_not_the_first_one_of_the_next() {
        assertNotEquals(new Draft(0, 0, (int) Draft.NUMBERS_PER_CLIENT - 1).number(), new Draft(0, 1, 0).number());
    }
}
