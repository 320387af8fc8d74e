package org.kept.segmentation.rising.backtest;

import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.kept.segmentation.rising.Outlook;

/**
 * Scores the model on an order file:
 * {@code BacktestCommand ORDERS [--currency CODE] [--at DATE] [--window DAYS] [--after DAYS]}, where the file has an
 * order event in each line ({@code kept backtest} makes one of any CSV). Without options half of the
 * file's days lie on each side of the date, and a window is as long as its side, but a year at most. Exit code 2, and a
 * sentence, for what cannot be scored, and for orders that are left out without having been asked to be.
 */
public final class BacktestCommand {
    private static final int BAD_INPUT = 2;
    private static final int LEFT_OUT = 2;
    private static final int YEAR = 365;
    private static final List<String> OPTIONS = List.of("--currency", "--at", "--window", "--after");
    private static final String USAGE = "Usage: ORDERS [--currency CODE] [--at DATE] [--window DAYS] [--after DAYS]";

    private BacktestCommand() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err));
    }

    static int run(String[] arguments, PrintStream out, PrintStream err) {
        try {
            Map<String, String> options = new HashMap<>();
            Path file = file(arguments, options);
            OrderHistories histories = OrderHistories.read(file, options.get("--currency"));
            new BacktestTable(histories, Backtest.of(histories, outlook(histories, options))).printTo(out);
            return histories.asAsked() ? 0 : LEFT_OUT;
        } catch (BadOrderFile bad) {
            err.println(bad.getMessage());
            return BAD_INPUT;
        }
    }

    private static Path file(String[] arguments, Map<String, String> options) {
        String file = null;
        for (int i = 0; i < arguments.length; i++) {
            if (OPTIONS.contains(arguments[i]) && i + 1 < arguments.length) {
                options.put(arguments[i], arguments[++i]);
            } else if (file == null && !arguments[i].startsWith("--")) {
                file = arguments[i];
            } else {
                throw new BadOrderFile(USAGE);
            }
        }
        try {
            if (file == null) {
                throw new BadOrderFile(USAGE);
            }
            return Path.of(file);
        } catch (InvalidPathException e) {
            throw new BadOrderFile("There is no file " + file);
        }
    }

    private static Outlook outlook(OrderHistories histories, Map<String, String> options) {
        LocalDate first = histories.firstDate();
        LocalDate last = histories.lastDate();
        long allDays = ChronoUnit.DAYS.between(first, last) + 1;
        LocalDate at = date(options, first.plusDays(allDays / 2 - 1));
        int before = (int) ChronoUnit.DAYS.between(first, at) + 1;
        int after = (int) ChronoUnit.DAYS.between(at, last);
        if (before < 1 || after < 1) {
            throw new BadOrderFile(
                    "There are no orders on both sides of " + at + ": the orders are from " + first + " to " + last);
        }
        try {
            return new Outlook(
                    at,
                    days(options, "--window", Math.min(YEAR, before)),
                    days(options, "--after", Math.min(YEAR, after)));
        } catch (IllegalArgumentException e) {
            throw new BadOrderFile(e.getMessage());
        }
    }

    private static LocalDate date(Map<String, String> options, LocalDate otherwise) {
        try {
            return options.containsKey("--at") ? LocalDate.parse(options.get("--at")) : otherwise;
        } catch (DateTimeException e) {
            throw new BadOrderFile("--at is a date such as 2017-06-30, not '" + options.get("--at") + "'");
        }
    }

    private static int days(Map<String, String> options, String name, int otherwise) {
        try {
            return options.containsKey(name) ? Integer.parseInt(options.get(name)) : otherwise;
        } catch (NumberFormatException e) {
            throw new BadOrderFile(name + " is a number of days, not '" + options.get(name) + "'");
        }
    }
}
