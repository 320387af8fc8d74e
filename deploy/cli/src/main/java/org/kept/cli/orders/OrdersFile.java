package org.kept.cli.orders;

import java.io.Closeable;
import java.io.IOException;

import org.kept.cli.csv.CsvFile;
import org.kept.cli.screen.KeptFailure;

/**
 * The orders of a file, one after the other: an order that is said twice is given once, and what is none goes to the
 * rejected rows with the reason. Nothing of it is kept in memory but {@link SeenOrders}. One thread reads; rows may be
 * rejected by another.
 */
final class OrdersFile implements Closeable {

    /** An order, and the row that it was read from. */
    record Found(CsvFile.Row row, OrderLine order) {}

    private final CsvFile file;
    private final RowReader reader;
    private final RejectedRows rejected;
    private final SeenOrders seen = new SeenOrders();
    private final long startedAt = System.nanoTime();
    private long rows;

    private OrdersFile(CsvFile file, OrderImport.Request request) {
        this.file = file;
        this.reader = new RowReader(request.columns().in(file.header()), request.currency());
        this.rejected = new RejectedRows(request.rejects(), file.header(), request.delimiter());
    }

    /** @throws KeptFailure when the file cannot be read, or no row of it could be an order */
    static OrdersFile open(OrderImport.Request request) throws IOException {
        CsvFile file = CsvFile.open(request.file(), request.delimiter());
        try {
            return new OrdersFile(file, request);
        } catch (KeptFailure noOrders) {
            file.close();
            throw noOrders;
        }
    }

    /** Null at the end. */
    Found next() {
        for (CsvFile.Row row = file.next(); row != null; row = file.next()) {
            rows++;
            OrderLine order = judge(row);
            if (order != null) {
                return new Found(row, order);
            }
        }
        return null;
    }

    void reject(CsvFile.Row row, String reason) {
        synchronized (rejected) {
            rejected.add(row, reason);
        }
    }

    /** Read so far. */
    long rows() {
        return rows;
    }

    /** How much of the file has been read, 0 to 100. */
    int percent() {
        return file.percent();
    }

    double seconds() {
        return (System.nanoTime() - startedAt) / 1e9;
    }

    /** What became of the rows so far; nobody rejects any at the same time. */
    ImportResult result() {
        return new ImportResult(rows, rows - rejected.count(), rejected.count(), rejected.file(), seconds());
    }

    @Override
    public void close() throws IOException {
        try (file) {
            rejected.close();
        }
    }

    /** Null when there is nothing to pass on. */
    private OrderLine judge(CsvFile.Row row) {
        try {
            OrderLine order = reader.read(row.values());
            return switch (seen.see(order)) {
                case FIRST -> order;
                case SAME_AGAIN -> null;
                case OTHER_CONTENT ->
                    throw new BadRow("the file has order " + order.orderId() + " revision " + order.revision()
                            + " before, with other content");
            };
        } catch (BadRow bad) {
            reject(row, bad.getMessage());
            return null;
        }
    }
}
