package org.kept.segmentation.rising.backtest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** All orders of a file, by account; accounts in the order of their ids. */
final class OrderHistories {
    private static final List<String> COLUMNS = List.of("account_id", "ordered_at", "amount");
    private static final int GZIP_MAGIC = 0x1f8b;

    private final Map<String, OrderHistory> byAccount = new TreeMap<>();
    private String currency;
    private long orders;
    private long firstDay = Long.MAX_VALUE;
    private long lastDay = Long.MIN_VALUE;

    /** Reads a CSV with a header, plain or gzip, row by row; only day and amount of each order are kept. */
    static OrderHistories read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new BadOrderFile("There is no file " + file);
        }
        OrderHistories histories = new OrderHistories();
        try (Reader text = new InputStreamReader(opened(file), StandardCharsets.UTF_8);
                CSVParser rows = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(text)) {
            for (String column : COLUMNS) {
                if (!rows.getHeaderNames().contains(column)) {
                    throw new BadOrderFile(file + " has no column " + column);
                }
            }
            rows.forEach(row -> histories.add(row, file));
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new BadOrderFile(file + " cannot be read as CSV: " + e.getMessage());
        }
        if (histories.orders == 0) {
            throw new BadOrderFile(file + " has no orders");
        }
        return histories;
    }

    Map<String, OrderHistory> byAccount() {
        return byAccount;
    }

    String currency() {
        return currency;
    }

    long orders() {
        return orders;
    }

    LocalDate firstDate() {
        return LocalDate.ofEpochDay(firstDay);
    }

    LocalDate lastDate() {
        return LocalDate.ofEpochDay(lastDay);
    }

    private void add(CSVRecord row, Path file) {
        try {
            OrderRow order = OrderRow.of(row);
            if (currency != null && !currency.equals(order.currency())) {
                throw new BadOrderFile("the orders are in " + currency + ", this one is in " + order.currency());
            }
            currency = order.currency();
            byAccount
                    .computeIfAbsent(order.accountId(), id -> new OrderHistory())
                    .add(order.epochDay(), order.netMinorUnits());
            firstDay = Math.min(firstDay, order.epochDay());
            lastDay = Math.max(lastDay, order.epochDay());
            orders++;
        } catch (BadOrderFile | ArrayIndexOutOfBoundsException | IllegalArgumentException e) {
            throw new BadOrderFile(file + ", row " + (row.getRecordNumber() + 1) + ": " + e.getMessage());
        }
    }

    private static InputStream opened(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        bytes.mark(2);
        int magic = bytes.read() << 8 | bytes.read();
        bytes.reset();
        return magic == GZIP_MAGIC ? new GZIPInputStream(bytes) : bytes;
    }
}
