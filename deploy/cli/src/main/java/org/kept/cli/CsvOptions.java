package org.kept.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import picocli.CommandLine.Option;

import org.kept.cli.orders.Columns;
import org.kept.cli.orders.OrderImport;
import org.kept.cli.screen.KeptFailure;

/** How a file of orders reads. */
final class CsvOptions {

    @Option(
            names = "--columns",
            paramLabel = "FIELD=COLUMN,...",
            defaultValue = "",
            description = "Where the file has order_id, account_id, ordered_at, amount, currency, revision and status;"
                    + " without it, in columns of these names. The last three may be missing.")
    private String columns;

    @Option(names = "--currency", paramLabel = "CODE", description = "The currency (ISO 4217) of rows that name none.")
    private String currency;

    @Option(
            names = "--delimiter",
            paramLabel = "CHAR",
            defaultValue = ",",
            description = "What is between two columns (${DEFAULT-VALUE}); 'tab' for a tab.")
    private String delimiter;

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description =
                    "Where rejected rows go: FILE.rejected.csv (of a backtest FILE.unscored.csv) beside the file, unless said.")
    private Path rejects;

    /** Null when it was not said. */
    String currency() {
        return currency == null ? null : currency.toUpperCase(Locale.ROOT);
    }

    OrderImport.Request request(Path file) {
        return request(file, OrderImport.Request.standard(file).rejects());
    }

    /** @param rejectsOtherwise where rejected rows go unless it is said */
    OrderImport.Request request(Path file, Path rejectsOtherwise) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new KeptFailure("There is no file " + file + " that can be read.");
        }
        return new OrderImport.Request(
                file,
                Columns.parse(columns),
                currency(),
                delimiterChar(),
                rejects == null ? rejectsOtherwise : rejects);
    }

    private char delimiterChar() {
        if (delimiter.equals("tab") || delimiter.equals("\\t")) {
            return '\t';
        }
        if (delimiter.length() != 1 || delimiter.equals("\"")) {
            throw new KeptFailure("--delimiter takes one character, or 'tab'.");
        }
        return delimiter.charAt(0);
    }
}
