package org.kept.fulfilment.forecast.backtest;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.kept.fulfilment.forecast.domain.Level;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class JeopardyBacktestTest {
    private static final Instant FROM = Instant.parse("2026-01-05T00:00:00Z");
    private static final int DAYS = 130;

    @Test
    void jeopardy_warns_earlier_more_rightly_and_no_less_often_of_what_is_late_than_when_little_time_is_left() {
        List<PastPromise> history = Generator.history(5, FROM, DAYS);
        Replay replay = new Replay(history, Trade.calendars(), FROM, FROM.plus(Duration.ofDays(DAYS)));
        List<PastPromise> scored = history.stream()
                .filter(promise -> promise.madeAt().isAfter(FROM.plus(Duration.ofDays(50))))
                .filter(promise -> promise.dueAt().isBefore(FROM.plus(Duration.ofDays(DAYS - 20))))
                .toList();

        replay.run(FROM, FROM.plus(Duration.ofDays(DAYS)));

        Score ours = Score.of("high", scored, replay.raised(Level.HIGH));
        Score rule = Score.of("20 %", scored, replay.littleLeft());
        assertTrue(ours.late() > 100, ours.toString());
        assertTrue(ours.precision() > rule.precision(), ours + " " + rule);
        assertTrue(ours.recall() >= rule.recall(), ours + " " + rule);
        assertTrue(ours.medianAhead().compareTo(rule.medianAhead()) > 0, ours + " " + rule);
    }

    @Test
    void the_same_seed_gives_the_same_history() {
        List<Instant> one =
                Generator.history(3, FROM, 40).stream().map(PastPromise::dueAt).toList();

        assertEquals(
                one,
                Generator.history(3, FROM, 40).stream().map(PastPromise::dueAt).toList());
    }

    @Test
    void what_cannot_be_run_is_refused_with_a_sentence() {
        for (List<String> arguments : List.of(
                List.of("--days", "90"),
                List.of("--seed"),
                List.of("--seed", "x"),
                List.of("orders.csv", "1"),
                List.of("--history", "tasks.csv"))) {
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            assertEquals(
                    2,
                    JeopardyBacktest.run(
                            arguments.toArray(String[]::new),
                            System.out,
                            new PrintStream(err, true, StandardCharsets.UTF_8)));
            assertTrue(err.toString(StandardCharsets.UTF_8).startsWith("Usage: "));
        }
    }
}
