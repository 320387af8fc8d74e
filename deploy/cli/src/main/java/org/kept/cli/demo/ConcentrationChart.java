package org.kept.cli.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Draws how much of the revenue how few of the accounts bring: to the right the share of the accounts, best first, upwards
 * their share of the revenue. Plain ASCII, for any terminal. The key accounts' place is marked by an {@code O}.
 */
final class ConcentrationChart {

    static final int WIDTH = 50;
    static final int HEIGHT = 12;

    private static final char CURVE = '*';
    private static final char MARK = 'O';
    private static final String INDENT = "     ";

    private final JsonNode curve;

    /** @param curve as the segmentation answers it, with revenue above zero */
    ConcentrationChart(JsonNode curve) {
        this.curve = curve;
    }

    /** The lines of the drawing, from the top, without a line's end. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(INDENT + "revenue");
        char[][] field = field();
        for (int row = 0; row < HEIGHT; row++) {
            lines.add((label(row) + "|" + new String(field[row])).stripTrailing());
        }
        lines.add("  0 %+" + "-".repeat(WIDTH));
        lines.add(" ".repeat(WIDTH / 2 + 3) + "50 %" + " ".repeat(WIDTH / 2 - 5) + "100 % of the accounts");
        return lines;
    }

    /** As in "20 % of the accounts bring 78 % of the revenue; 80 % of it comes from 23 %." */
    String sentence() {
        return String.format(
                Locale.ROOT,
                "%s of the accounts bring %s of the revenue; 80 %% of it comes from %s (%,d accounts).",
                percent(curve.path("keyAccountShare").asDouble()),
                percent(curve.path("keyRevenueShare").asDouble()),
                percent(curve.path("accountShareFor80Percent").asDouble()),
                curve.path("accountsFor80Percent").asInt());
    }

    private char[][] field() {
        char[][] field = new char[HEIGHT][WIDTH];
        for (char[] row : field) {
            Arrays.fill(row, ' ');
        }
        for (int column = 0; column < WIDTH; column++) {
            field[row(revenueAt((column + 1.0) / WIDTH))][column] = CURVE;
        }
        double key = curve.path("keyAccountShare").asDouble();
        int column = Math.min(WIDTH - 1, Math.max(0, (int) Math.ceil(key * WIDTH) - 1));
        int row = row(curve.path("keyRevenueShare").asDouble());
        for (int below = row + 1; below < HEIGHT; below++) {
            field[below][column] = ':';
        }
        field[row][column] = MARK;
        return field;
    }

    /** Between two points the curve is drawn straight. */
    private double revenueAt(double share) {
        double accountsBefore = 0;
        double revenueBefore = 0;
        for (JsonNode point : curve.path("points")) {
            double accounts = point.path("accountShare").asDouble();
            double revenue = point.path("revenueShare").asDouble();
            if (accounts >= share) {
                double part = accounts == accountsBefore ? 1 : (share - accountsBefore) / (accounts - accountsBefore);
                return revenueBefore + part * (revenue - revenueBefore);
            }
            accountsBefore = accounts;
            revenueBefore = revenue;
        }
        return revenueBefore;
    }

    /** What credit notes lift above the whole is drawn at the top. */
    private static int row(double revenueShare) {
        int fromBelow = (int) Math.ceil(revenueShare * HEIGHT) - 1;
        return HEIGHT - 1 - Math.min(HEIGHT - 1, Math.max(0, fromBelow));
    }

    private static String label(int row) {
        return switch (row) {
            case 0 -> "100 %";
            case HEIGHT / 2 -> " 50 %";
            default -> INDENT;
        };
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }
}
