package org.kept.cli.demo;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class PercentilesTest {

    @Test
    void they_are_samples_at_the_nearest_rank() {
        List<Double> samples =
                IntStream.rangeClosed(1, 200).mapToObj(i -> (double) i).toList();

        assertEquals(new Percentiles(100, 198), Percentiles.of(samples));
        assertEquals(new Percentiles(7.5, 7.5), Percentiles.of(List.of(7.54)));
        assertEquals(new Percentiles(2, 3), Percentiles.of(List.of(3.0, 1.0, 2.0)));
    }

    @Test
    void without_samples_there_are_none() {
        assertThrows(IllegalArgumentException.class, () -> Percentiles.of(List.of()));
    }

    @Test
    void a_commitment_may_be_held_before_its_commit_was_answered_and_a_redelivery_does_not_count() {
        Latencies latencies = new Latencies();
        latencies.held("c1", 5_000_000);
        latencies.sent("c1", 1_000_000);
        latencies.held("c1", 9_000_000);
        latencies.sent("c2", 1_000_000);

        assertEquals(4, latencies.msOf("c1"));
        assertEquals(Set.of("c2"), latencies.notHeld());
        assertEquals(new Percentiles(4, 4), latencies.percentiles());
    }
}
