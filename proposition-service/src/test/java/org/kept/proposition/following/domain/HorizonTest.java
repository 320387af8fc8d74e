package org.kept.proposition.following.domain;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import org.kept.proposition.following.domain.Horizon.Look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HorizonTest {
    @Test
    void where_nobody_writes_everything_is_complete_at_the_second_look() {
        Horizon horizon = new Horizon();

        assertEquals(0, horizon.after(new Look(7, 100, 100)));
        assertEquals(7, horizon.after(new Look(7, 100, 100)));
    }

    @Test
    void what_is_running_holds_back_what_was_given_out_until_it_is_over() {
        Horizon horizon = new Horizon();
        horizon.after(new Look(7, 100, 103));

        assertEquals(0, horizon.after(new Look(9, 100, 103)));
        assertEquals(0, horizon.after(new Look(9, 102, 110)), "102 began before the look, and may have one of 7");
        assertEquals(7, horizon.after(new Look(12, 103, 110)));
        assertEquals(12, horizon.after(new Look(12, 110, 110)));
    }

    /** Any number of writers that begin, take numbers and end in any order: nothing appears below what is complete. */
    @Test
    void nothing_is_ever_still_to_come_below_it() {
        for (int seed = 0; seed < 300; seed++) {
            Random chance = new Random(seed);
            Horizon horizon = new Horizon();
            TreeMap<Long, Set<Long>> running = new TreeMap<>();
            long next = 1;
            long given = 0;
            for (int step = 0; step < 400; step++) {
                int what = chance.nextInt(4);
                if (what == 0 || running.isEmpty()) {
                    running.put(next++, new HashSet<>());
                } else if (what == 1) {
                    any(running, chance).add(++given);
                } else if (what == 2) {
                    running.values().remove(any(running, chance));
                } else {
                    long complete = horizon.after(new Look(given, running.firstKey(), next));
                    boolean isMissing =
                            running.values().stream().flatMap(Set::stream).anyMatch(number -> number <= complete);
                    assertTrue(!isMissing, "seed " + seed + ": up to " + complete + ", running " + running);
                }
            }
        }
    }

    private static Set<Long> any(TreeMap<Long, Set<Long>> running, Random chance) {
        return running.values().stream()
                .skip(chance.nextInt(running.size()))
                .findFirst()
                .orElseThrow();
    }
}
