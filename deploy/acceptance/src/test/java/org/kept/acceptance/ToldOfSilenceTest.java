package org.kept.acceptance;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What {@link EscalationsSurviveKillsTest} counts would show a fault. */
class ToldOfSilenceTest {
    private static final List<String> ONE = List.of("c1");

    private final ToldOfSilence told = new ToldOfSilence();

    @Test
    void each_task_once_and_each_step_once_is_right() {
        all();

        assertEquals(List.of(), told.wrongAbout(ONE));
    }

    @Test
    void a_step_that_is_told_twice_is_seen() {
        all();
        escalated(1);

        assertEquals(List.of("c1: steps [1, 2, 1] instead of [1, 2]"), told.wrongAbout(ONE));
    }

    @Test
    void a_task_that_is_taken_on_twice_is_seen() {
        all();
        progressed(1);

        assertEquals(2, told.wrongAbout(ONE).size());
    }

    @Test
    void a_step_that_is_never_told_and_a_commitment_that_was_never_made_are_seen() {
        progressed(1);

        assertEquals(2, told.wrongAbout(ONE).size());
        assertEquals(List.of("c1 was never made"), told.wrongAbout(List.of()));
    }

    private void all() {
        progressed(1);
        progressed(2);
        escalated(1);
        progressed(3);
        escalated(2);
    }

    private void progressed(int revision) {
        told.add("org.kept.commitment.progressed.v1", "{\"commitmentId\":\"c1\",\"revision\":" + revision + "}");
    }

    private void escalated(int step) {
        told.add(ToldOfSilence.ESCALATED, "{\"commitmentId\":\"c1\",\"step\":" + step + "}");
    }
}
