package org.kept.cli.orders;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.kept.cli.csv.CsvFile;

/** Orders on one way to the intake, as NDJSON, with the rows they came from. Within the intake's bounds. */
final class Batch {

    private static final int LINES_MAX = 5_000;
    private static final int BYTES_MAX = 4 << 20;

    private final ByteArrayOutputStream body = new ByteArrayOutputStream(1 << 18);
    private final List<CsvFile.Row> rows = new ArrayList<>();

    void add(CsvFile.Row row, OrderLine order) {
        try {
            order.writeTo(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rows.add(row);
    }

    boolean isFull() {
        return rows.size() >= LINES_MAX || body.size() >= BYTES_MAX;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    int size() {
        return rows.size();
    }

    /** @param line as the intake counts them, from 1 */
    CsvFile.Row row(int line) {
        return rows.get(line - 1);
    }

    byte[] body() {
        return body.toByteArray();
    }
}
