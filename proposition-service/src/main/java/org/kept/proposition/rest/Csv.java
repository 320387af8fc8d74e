package org.kept.proposition.rest;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Rows as RFC 4180 has them, each ended by CR LF. A text that a spreadsheet would take for a formula gets an apostrophe in
 * front of it.
 */
final class Csv {
    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
    private static final Pattern QUOTED = Pattern.compile("[\",\r\n]");

    private Csv() {}

    /** @param rows each as long as the header; null is an empty cell */
    static String of(List<String> header, Collection<? extends List<?>> rows) {
        StringBuilder csv = new StringBuilder(row(header));
        rows.forEach(row -> csv.append(row(row)));
        return csv.toString();
    }

    private static String row(List<?> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    static String cell(Object value) {
        String text = value == null ? "" : value.toString();
        boolean formula = !text.isEmpty()
                && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
                && !NUMBER.matcher(text).matches();
        String harmless = formula ? "'" + text : text;
        return QUOTED.matcher(harmless).find() ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
