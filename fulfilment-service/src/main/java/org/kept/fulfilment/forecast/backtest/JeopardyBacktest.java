package org.kept.fulfilment.forecast.backtest;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.kept.fulfilment.forecast.domain.Level;

/**
 * Scores jeopardy on a generated history, or on a company's own: {@code JeopardyBacktest [--seed N] [--days N]}, or {@code
 * --history TASKS.csv --departments DIR} ({@link PastTasks}). Exit code 2, and a sentence, for what cannot be run.
 */
public final class JeopardyBacktest {
    private static final int BAD_INPUT = 2;
    /** Of which nothing is scored: at its beginning nothing is known yet. */
    private static final int WARM_UP_DAYS = 60;
    /** What is due so late is not scored: what became of it may lie behind the end. */
    private static final int TAIL_DAYS = 30;

    private static final int DAYS_MAX = 3_650;
    private static final String LENGTH =
            "more than " + (WARM_UP_DAYS + TAIL_DAYS) + " and at most " + DAYS_MAX + " days";
    private static final String USAGE =
            "Usage: [--seed N] [--days N], " + LENGTH + "; or --history TASKS.csv --departments DIR";

    private JeopardyBacktest() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err));
    }

    static int run(String[] arguments, PrintStream out, PrintStream err) {
        try {
            report(history(options(arguments)), out);
            return 0;
        } catch (IllegalArgumentException wrong) {
            err.println(wrong.getMessage());
            return BAD_INPUT;
        }
    }

    private static Map<String, String> options(String[] arguments) {
        Set<String> known = Set.of("--seed", "--days", "--history", "--departments");
        Map<String, String> options = new TreeMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (!known.contains(arguments[i]) || i + 1 == arguments.length) {
                throw new IllegalArgumentException(USAGE);
            }
            options.put(arguments[i], arguments[i + 1]);
        }
        return options;
    }

    private static History history(Map<String, String> options) {
        boolean own = options.containsKey("--history");
        boolean generated = options.containsKey("--seed") || options.containsKey("--days");
        if (own != options.containsKey("--departments") || own && generated) {
            throw new IllegalArgumentException(USAGE);
        }
        if (!own) {
            int days = (int) number(options.getOrDefault("--days", "360"));
            mustBeLongEnough(days, USAGE);
            return History.generated(number(options.getOrDefault("--seed", "1")), days);
        }
        History history = History.in(Path.of(options.get("--history")), Path.of(options.get("--departments")));
        mustBeLongEnough(history.days(), "The history is of " + history.days() + " days; it must be of " + LENGTH);
        return history;
    }

    private static long number(String text) {
        if (!text.matches("\\d{1,9}")) {
            throw new IllegalArgumentException(USAGE);
        }
        return Long.parseLong(text);
    }

    private static void mustBeLongEnough(long days, String otherwise) {
        if (days <= WARM_UP_DAYS + TAIL_DAYS || days > DAYS_MAX) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private static void report(History history, PrintStream out) {
        List<PastPromise> promises = history.promises();
        List<PastPromise> scored = promises.stream()
                .filter(promise -> promise.madeAt().isAfter(history.from().plus(Duration.ofDays(WARM_UP_DAYS))))
                .filter(promise -> promise.dueAt().isBefore(history.to().minus(Duration.ofDays(TAIL_DAYS))))
                .toList();
        Replay replay = new Replay(promises, history.calendars(), history.from(), history.to());
        replay.run(history.from(), history.to());
        long late = scored.stream().filter(PastPromise::isLate).count();
        out.printf(
                Locale.ROOT,
                "%d promises of %d days (%s); %d of them scored, of which %d (%.1f %%) were late. %.1f events a promise.%n%n",
                promises.size(),
                history.days(),
                history.words(),
                scored.size(),
                late,
                100.0 * late / Math.max(1, scored.size()),
                (double) replay.told() / Math.max(1, promises.size()));
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
