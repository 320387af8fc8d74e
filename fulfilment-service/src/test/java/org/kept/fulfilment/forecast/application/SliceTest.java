package org.kept.fulfilment.forecast.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.kept.fulfilment.domain.TaskState;
import org.kept.fulfilment.forecast.domain.OpenTask;
import org.kept.fulfilment.forecast.persistence.OpenTasks.Known;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a pass goes over, one slice after the other. */
class SliceTest {
    private static final int CASES = 500;

    @Test
    void every_task_is_in_one_slice_and_every_proposition_is_in_it_as_a_whole() {
        for (int seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            List<Known> all = propositions(random);
            int countMax = 6 + random.nextInt(20);
            List<Known> passed = new ArrayList<>();
            Set<UUID> propositions = new HashSet<>();

            Slice slice = Slice.of(after(null, all, countMax), countMax);
            while (true) {
                passed.addAll(slice.whole());
                for (UUID proposition : new HashSet<>(
                        slice.whole().stream().map(SliceTest::proposition).toList())) {
                    assertTrue(propositions.add(proposition), "seed " + seed + ": in two slices");
                }
                if (slice.isLast()) {
                    break;
                }
                slice = Slice.of(after(slice.lastProposition(), all, countMax), countMax);
            }

            assertEquals(all, passed, "seed " + seed);
        }
    }

    @Test
    void a_proposition_that_is_more_than_a_slice_is_not_waited_for() {
        List<Known> all = List.of(known(1, 1), known(1, 2), known(1, 3), known(2, 4));

        Slice first = Slice.of(all.subList(0, 2), 2);

        assertEquals(all.subList(0, 2), first.whole());
        assertEquals(new UUID(0, 1), first.lastProposition());
    }

    private static List<Known> propositions(Random random) {
        List<Known> all = new ArrayList<>();
        for (int proposition = 0; proposition < random.nextInt(40); proposition++) {
            for (int task = 0; task <= random.nextInt(5); task++) {
                all.add(known(proposition, all.size()));
            }
        }
        return all;
    }

    /** As the database does. */
    private static List<Known> after(UUID proposition, List<Known> all, int countMax) {
        return all.stream()
                .filter(one -> proposition == null || proposition(one).compareTo(proposition) > 0)
                .limit(countMax)
                .toList();
    }

    private static UUID proposition(Known known) {
        return known.task().propositionId();
    }

    private static Known known(int proposition, int task) {
        OpenTask open = new OpenTask(
                new UUID(1, task),
                new UUID(0, proposition),
                "ACME",
                "logistics",
                "delivery",
                1,
                TaskState.ACCEPTED,
                List.of(),
                null,
                Instant.EPOCH,
                "Europe/Berlin",
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                null);
        return new Known(open, null);
    }
}
