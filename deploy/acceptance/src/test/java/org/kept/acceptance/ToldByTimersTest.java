package org.kept.acceptance;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What {@link EscalationsSurviveKillsTest} counts would show a fault. */
class ToldByTimersTest {
    private static final List<String> ONE = List.of("c1");

    private final ToldByTimers told = new ToldByTimers();

    @Test
    void a_task_that_is_told_of_once_by_each_timer_is_right() {
        all();

        assertEquals(List.of(), told.wrongAbout(ONE));
        assertEquals(1, told.done());
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
        progressed(1, true);

        assertEquals(List.of("c1: revisions [1, 2, 3, 4, 1] instead of [1, 2, 3, 4]"), told.wrongAbout(ONE));
    }

    @Test
    void a_date_that_passes_twice_is_seen() {
        all();
        progressed(5, true);

        assertEquals(List.of("c1: revisions [1, 2, 3, 4, 5] instead of [1, 2, 3, 4]"), told.wrongAbout(ONE));
    }

    @Test
    void a_date_that_passes_unnoticed_is_seen() {
        progressed(1, false);
        progressed(2, false);
        escalated(1);
        progressed(3, false);
        escalated(2);
        jeopardy("raised", 1);

        assertEquals(0, told.done());
        assertEquals(2, told.wrongAbout(ONE).size());
    }

    @Test
    void a_danger_that_is_told_twice_or_raised_twice_is_seen() {
        all();
        jeopardy("changed", 2);
        jeopardy("raised", 3);

        assertEquals(
                List.of("c1: raised 2 instead of 1", "c1: forecasts [1, 2, 2, 3] instead of [1, 2, 3]"),
                told.wrongAbout(ONE));
    }

    @Test
    void a_task_that_is_never_told_of_and_a_commitment_that_was_never_made_are_seen() {
        progressed(1, false);

        assertEquals(4, told.wrongAbout(ONE).size());
        assertEquals(List.of("c1 was never made"), told.wrongAbout(List.of()));
    }

    private void all() {
        progressed(1, false);
        jeopardy("raised", 1);
        progressed(2, false);
        escalated(1);
        progressed(3, true);
        jeopardy("changed", 2);
        progressed(4, true);
        escalated(2);
    }

    private void progressed(int revision, boolean overdue) {
        told.add(
                "org.kept.commitment.progressed.v1",
                "{\"commitmentId\":\"c1\",\"revision\":%d,\"overdue\":%b}".formatted(revision, overdue));
    }

    private void escalated(int step) {
        told.add("org.kept.commitment.escalated.v1", "{\"commitmentId\":\"c1\",\"step\":" + step + "}");
    }

    private void jeopardy(String change, int revision) {
        told.add(
                "org.kept.commitment.jeopardy-changed.v1",
                "{\"commitmentId\":\"c1\",\"change\":\"%s\",\"revision\":%d}".formatted(change, revision));
    }
}
