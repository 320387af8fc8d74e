package org.kept.fulfilment.domain;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.kept.fulfilment.domain.Measured.LeadTime;

import static org.junit.jupiter.api.Assertions.assertEquals;

class LeadTimeTest {
    @Test
    void a_quantile_is_the_time_of_a_case_that_there_was() {
        List<Duration> hundred = IntStream.rangeClosed(1, 100)
                .mapToObj(i -> Duration.ofSeconds(101 - i))
                .toList();

        assertEquals(new LeadTime(100, 50, 80, 95), LeadTime.of(hundred));
        assertEquals(new LeadTime(1, 7, 7, 7), LeadTime.of(List.of(Duration.ofSeconds(7))));
        assertEquals(
                new LeadTime(3, 2, 3, 3),
                LeadTime.of(List.of(Duration.ofSeconds(3), Duration.ofSeconds(1), Duration.ofSeconds(2))));
    }
}
