package org.kept.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A table as GitHub renders it. Numbers are aligned to the right by naming their column with a leading {@code >}. */
public final class MarkdownTable {
    private final List<String> columns;
    private final List<List<String>> rows = new ArrayList<>();

    public MarkdownTable(String... columns) {
        this.columns = List.of(columns);
    }

    /** @throws IllegalArgumentException when there is not one cell for each column */
    public MarkdownTable row(String... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns.size() + " columns");
        }
        rows.add(List.of(cells));
        return this;
    }

    public String render() {
        String head = line(columns.stream()
                .map(column -> column.startsWith(">") ? column.substring(1) : column)
                .toList());
        String rule = line(columns.stream()
                        .map(column -> column.startsWith(">") ? "--:" : "---")
                        .toList())
                .replace(" ", "");
        return head + rule + rows.stream().map(MarkdownTable::line).collect(Collectors.joining());
    }

    private static String line(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
