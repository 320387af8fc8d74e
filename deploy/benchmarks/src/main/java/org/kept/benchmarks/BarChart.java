package org.kept.benchmarks;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A plot as text that GitHub renders: a Mermaid bar chart. */
public final class BarChart {
    private final String title;
    private final String unit;
    private final Map<String, Double> bars = new LinkedHashMap<>();

    public BarChart(String title, String unit) {
        this.title = title;
        this.unit = unit;
    }

    /** Bars stand in the order in which they are added. */
    public BarChart bar(String name, double value) {
        bars.put(name, value);
        return this;
    }

    /** Empty without bars. */
    public String render() {
        if (bars.isEmpty()) {
            return "";
        }
        double highest =
                bars.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        String names = bars.keySet().stream().map(BarChart::quoted).collect(Collectors.joining(", "));
        String values = bars.values().stream().map(BarChart::number).collect(Collectors.joining(", "));
        return """
                ```mermaid
                xychart-beta
                    title %s
                    x-axis [%s]
                    y-axis %s 0 --> %s
                    bar [%s]
                ```
                """.formatted(quoted(title), names, quoted(unit), number(Math.max(1, highest * 1.1)), values);
    }

    private static String quoted(String text) {
        return '"' + text.replace('"', '\'') + '"';
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.0f", value);
    }
}
