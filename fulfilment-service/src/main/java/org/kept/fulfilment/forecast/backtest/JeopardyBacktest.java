package org.kept.fulfilment.forecast.backtest;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.kept.fulfilment.forecast.domain.Level;

/**
 * Scores jeopardy on a generated history: {@code JeopardyBacktest [--seed N] [--days N]}. Exit code 2, and a sentence,
 * for what cannot be run.
 */
public final class JeopardyBacktest {
    private static final int BAD_INPUT = 2;
    /** Of which nothing is scored: at its beginning nothing is known yet. */
    private static final int WARM_UP_DAYS = 60;
    /** What is due so late is not scored: what became of it may lie behind the end. */
    private static final int TAIL_DAYS = 30;

    private static final int DAYS_MAX = 3_650;
    private static final Instant FROM = Instant.parse("2026-01-05T00:00:00Z");
    private static final String USAGE = "Usage: [--seed N] [--days N], more than " + (WARM_UP_DAYS + TAIL_DAYS)
            + " and at most " + DAYS_MAX + " days";

    private JeopardyBacktest() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err));
    }

    static int run(String[] arguments, PrintStream out, PrintStream err) {
        Map<String, Long> options = new TreeMap<>(Map.of("--seed", 1L, "--days", 360L));
        for (int i = 0; i < arguments.length; i += 2) {
            if (!options.containsKey(arguments[i])
                    || i + 1 == arguments.length
                    || !arguments[i + 1].matches("\\d{1,9}")) {
                err.println(USAGE);
                return BAD_INPUT;
            }
            options.put(arguments[i], Long.valueOf(arguments[i + 1]));
        }
        int days = options.get("--days").intValue();
        if (days <= WARM_UP_DAYS + TAIL_DAYS || days > DAYS_MAX) {
            err.println(USAGE);
            return BAD_INPUT;
        }
        report(options.get("--seed"), days, out);
        return 0;
    }

    private static void report(long seed, int days, PrintStream out) {
        Instant end = FROM.plus(Duration.ofDays(days));
        List<PastPromise> history = Generator.history(seed, FROM, days);
        List<PastPromise> scored = history.stream()
                .filter(promise -> promise.madeAt().isAfter(FROM.plus(Duration.ofDays(WARM_UP_DAYS))))
                .filter(promise -> promise.dueAt().isBefore(end.minus(Duration.ofDays(TAIL_DAYS))))
                .toList();
        Replay replay = new Replay(history, FROM, end);
        replay.run(FROM, end);
        long late = scored.stream().filter(PastPromise::isLate).count();
        out.printf(
                Locale.ROOT,
                "%d promises of %d days (seed %d); %d of them scored, of which %d (%.1f %%) were late. %.1f events a promise.%n%n",
                history.size(),
                days,
                seed,
                scored.size(),
                late,
                100.0 * late / Math.max(1, scored.size()),
                (double) replay.told() / Math.max(1, history.size()));
        table(scored, replay, out);
    }

    private static void table(List<PastPromise> scored, Replay replay, PrintStream out) {
        out.printf(
                "%-42s %7s %10s %7s %6s %13s %14s%n",
                "", "warned", "precision", "recall", "F1", "median ahead", "a day before");
        row(Score.of("less than 20 % of the time is left", scored, replay.littleLeft()), out);
        row(Score.of("less than 20 % of the working time is left", scored, replay.littleWorkLeft()), out);
        row(Score.of("less than 40 % of the time is left", scored, replay.lessLeft()), out);
        row(Score.of("jeopardy is low or worse", scored, replay.raised(Level.LOW)), out);
        row(Score.of("jeopardy is high or worse", scored, replay.raised(Level.HIGH)), out);
        row(Score.of("jeopardy is certain", scored, replay.raised(Level.CERTAIN)), out);
    }

    private static void row(Score score, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "%-42s %7d %8.1f %% %5.1f %% %6.2f %11.1f h %12.1f %%%n",
                score.rule(),
                score.warned(),
                100 * score.precision(),
                100 * score.recall(),
                score.f1(),
                score.medianAhead().toMinutes() / 60.0,
                100 * score.earlyRecall());
    }
}
