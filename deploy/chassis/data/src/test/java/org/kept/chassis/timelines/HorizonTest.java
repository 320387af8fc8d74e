package org.kept.chassis.timelines;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import org.kept.chassis.timelines.Horizon.Look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HorizonTest {
    @Test
    void where_nobody_writes_everything_is_complete_at_the_second_look() {
        Horizon horizon = new Horizon();

        assertEquals(0, horizon.after(new Look(7, 100, 100L)));
        assertEquals(7, horizon.after(new Look(7, 101, null)));
        assertEquals(7, horizon.wantsMarkAbove());
    }

    @Test
    void what_is_running_holds_back_what_was_given_out_until_it_is_over() {
        Horizon horizon = new Horizon();
        horizon.after(new Look(7, 100, 103L));

        assertEquals(0, horizon.after(new Look(9, 100, 104L)));
        assertEquals(0, horizon.after(new Look(9, 103, 110L)), "one below 103 may have one of 7");
        assertEquals(7, horizon.after(new Look(12, 104, 111L)));
        assertEquals(12, horizon.after(new Look(12, 112, null)));
    }

    @Test
    void one_slow_writer_alone_is_waited_for() {
        Writers writers = new Writers(new Random(1));
        writers.begin();
        writers.number(1L);
        Horizon horizon = new Horizon();

        for (int look = 0; look < 5; look++) {
            assertEquals(0, horizon.after(writers.look(horizon.wantsMarkAbove(), 0)));
        }
        writers.end(1L);
        assertEquals(1, horizon.after(writers.look(horizon.wantsMarkAbove(), 0)));
    }

    /** Any number of writers that begin, take numbers and end in any order, also while the database is looked at. */
    @Test
    void nothing_is_ever_still_to_come_below_it_and_everything_is_told_at_last() {
        for (int seed = 0; seed < 300; seed++) {
            Random chance = new Random(seed);
            Horizon horizon = new Horizon();
            Writers writers = new Writers(chance);
            for (int look = 0; look < 100; look++) {
                writers.go(chance.nextInt(6));

                long complete = horizon.after(writers.look(horizon.wantsMarkAbove(), chance.nextInt(4)));

                assertTrue(writers.areAllAbove(complete), "seed " + seed + ": " + complete + ", " + writers.running);
            }
            writers.endAll();
            horizon.after(writers.look(horizon.wantsMarkAbove(), 0));
            horizon.after(writers.look(horizon.wantsMarkAbove(), 0));
            assertEquals(writers.given, horizon.after(writers.look(horizon.wantsMarkAbove(), 0)));
        }
    }

    /** As PostgreSQL: a snapshot knows of what runs only below the last that is over. */
    private static final class Writers {
        private final Random chance;
        private final TreeMap<Long, Set<Long>> running = new TreeMap<>();
        private long next = 1;
        private long lastOver;
        private long given;

        Writers(Random chance) {
            this.chance = chance;
        }

        void go(int steps) {
            for (int step = 0; step < steps; step++) {
                int what = chance.nextInt(3);
                if (what == 0 || running.isEmpty()) {
                    begin();
                } else if (what == 1) {
                    number(any());
                } else {
                    end(any());
                }
            }
        }

        /** The snapshot first; then others go on; then the number, and behind it an id of its own. */
        Look look(long wantsMarkAbove, int meanwhile) {
            long end = lastOver + 1;
            long oldest = running.isEmpty() ? end : Math.min(running.firstKey(), end);
            go(meanwhile);
            if (given <= wantsMarkAbove) {
                return new Look(given, oldest, null);
            }
            long number = given;
            go(meanwhile);
            long mark = begin();
            end(mark);
            return new Look(number, oldest, mark);
        }

        long begin() {
            running.put(next, new HashSet<>());
            return next++;
        }

        void number(long writer) {
            running.get(writer).add(++given);
        }

        void end(long writer) {
            running.remove(writer);
            lastOver = Math.max(lastOver, writer);
        }

        void endAll() {
            List.copyOf(running.keySet()).forEach(this::end);
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
