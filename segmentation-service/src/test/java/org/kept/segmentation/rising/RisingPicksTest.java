package org.kept.segmentation.rising;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class RisingPicksTest {
    @Test
    void there_are_a_quarter_as_many_as_key_accounts_and_one_at_least() {
        assertEquals(0, RisingPicks.places(0));
        assertEquals(1, RisingPicks.places(1));
        assertEquals(1, RisingPicks.places(7));
        assertEquals(2, RisingPicks.places(8));
    }

    @Test
    void the_highest_scores_are_picked_best_first() {
        RisingPicks picks = new RisingPicks(8);
        picks.offer("low", 1);
        picks.offer("high", 3);
        picks.offer("middle", 2);

        assertEquals(List.of("high", "middle"), ids(picks));
    }

    @Test
    void of_equal_scores_the_smaller_id_by_code_points_is_picked_whenever_it_comes() {
        RisingPicks picks = new RisingPicks(8);
        picks.offer("\uD83D\uDE00", 1);
        picks.offer("\uFF5E", 1);
        picks.offer("a", 1);

        assertEquals(List.of("a", "\uFF5E"), ids(picks));
    }

    @Test
    void who_promises_nothing_is_not_picked_though_there_is_room() {
        RisingPicks picks = new RisingPicks(40);
        picks.offer("nothing", 0);
        picks.offer("no number", Double.NaN);

        assertEquals(List.of(), ids(picks));
    }

    private static List<String> ids(RisingPicks picks) {
        return picks.best().stream().map(RisingPicks.Pick::accountId).toList();
    }
}
