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

    /**
     * Any number of writers that begin, take numbers and end in any order, also while the database is looked at: the
     * transactions are read first, and the number after more has happened.
     */
    @Test
    void nothing_is_ever_still_to_come_below_it() {
        for (int seed = 0; seed < 300; seed++) {
            Random chance = new Random(seed);
            Horizon horizon = new Horizon();
            Writers writers = new Writers(chance);
            for (int look = 0; look < 100; look++) {
                writers.go(chance.nextInt(6));
                long oldest = writers.oldest();
                long next = writers.next;
                writers.go(chance.nextInt(4));

                long complete = horizon.after(new Look(writers.given, oldest, next));

                assertTrue(writers.areAllAbove(complete), "seed " + seed + ": " + complete + ", " + writers.running);
            }
        }
    }

    private static final class Writers {
        private final Random chance;
        private final TreeMap<Long, Set<Long>> running = new TreeMap<>();
        private long next = 1;
        private long given;

        Writers(Random chance) {
            this.chance = chance;
        }

        void go(int steps) {
            for (int step = 0; step < steps; step++) {
                int what = chance.nextInt(3);
                if (what == 0 || running.isEmpty()) {
                    running.put(next++, new HashSet<>());
                } else if (what == 1) {
                    running.get(any()).add(++given);
                } else {
                    running.remove(any());
                }
            }
        }

        long oldest() {
            return running.isEmpty() ? next : running.firstKey();
        }

        boolean areAllAbove(long complete) {
            return running.values().stream().flatMap(Set::stream).allMatch(number -> number > complete);
        }

        private Long any() {
            return running.keySet().stream()
                    .skip(chance.nextInt(running.size()))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
