package org.kept.cli.orders;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

import org.kept.cli.client.Api;
import org.kept.cli.csv.CsvFile;
import org.kept.cli.screen.KeptFailure;

/**
 * Takes a file's orders in, in the file's order: while one batch is on its way the next one is read, and no more than
 * that, so the memory it takes does not grow with the file but for {@link SeenOrders}. Running it again changes nothing.
 */
public final class OrderImport {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /**
     * What is imported, and how it reads.
     *
     * @param currency for rows that name none; null if each must
     * @param rejects where rejected rows go
     */
    public record Request(Path file, Columns columns, String currency, char delimiter, Path rejects) {

        /** A file as we would write it ourselves. */
        public static Request standard(Path file) {
            return new Request(file, Columns.standard(), null, ',', RejectedRows.besides(file));
        }

        /** The currency of the file's first row that has one; US dollars if none can be told. */
        public String mainCurrency() {
            try (CsvFile open = CsvFile.open(file, delimiter)) {
                Columns.Positions positions = columns.in(open.header());
                CsvFile.Row row = positions.has(Columns.CURRENCY) ? open.next() : null;
                while (row != null
                        && positions.value(Columns.CURRENCY, row.values()).isEmpty()) {
                    row = open.next();
                }
                String otherwise = currency == null ? "USD" : currency;
                return row == null
                        ? otherwise
                        : positions.value(Columns.CURRENCY, row.values()).toUpperCase(Locale.ROOT);
            } catch (IOException e) {
                throw new KeptFailure(file + ": " + e.getMessage(), e);
            }
        }
    }

    /** How far an import is; {@code percent} is of the file's bytes. */
    public record Progress(long rows, int percent, double seconds) {}

    private final OrderIntake intake;
    private final Consumer<Progress> progress;
    private CompletableFuture<Void> underway = CompletableFuture.completedFuture(null);

    public OrderImport(Api api, Consumer<Progress> progress) {
        this(new OrderIntake(api, PATIENCE), progress);
    }

    OrderImport(OrderIntake intake, Consumer<Progress> progress) {
        this.intake = intake;
        this.progress = progress;
    }

    public ImportResult run(Request request) {
        ExecutorService sender = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "order-intake");
            thread.setDaemon(true);
            return thread;
        });
        try (OrdersFile orders = OrdersFile.open(request)) {
            send(orders, sender);
            return orders.result();
        } catch (IOException e) {
            throw new KeptFailure(request.file() + ": " + e.getMessage(), e);
        } finally {
            sender.shutdownNow();
        }
    }

    private void send(OrdersFile orders, ExecutorService sender) {
        Batch batch = new Batch();
        for (OrdersFile.Found found = orders.next(); found != null; found = orders.next()) {
            batch.add(found.row(), found.order());
            if (batch.isFull()) {
                post(batch, orders, sender);
                batch = new Batch();
                progress.accept(new Progress(orders.rows(), orders.percent(), orders.seconds()));
            }
        }
        post(batch, orders, sender);
        arrive();
        progress.accept(new Progress(orders.rows(), 100, orders.seconds()));
    }

    /** Waits for the batch before, so that at most one is on its way and the file's order is the order of arrival. */
    private void post(Batch batch, OrdersFile orders, ExecutorService sender) {
        arrive();
        if (!batch.isEmpty()) {
            underway = CompletableFuture.runAsync(() -> deliver(batch, orders), sender);
        }
    }

    private void deliver(Batch batch, OrdersFile orders) {
        intake.post(batch).forEach((line, reason) -> orders.reject(batch.row(line), reason));
    }

    private void arrive() {
        try {
            underway.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
