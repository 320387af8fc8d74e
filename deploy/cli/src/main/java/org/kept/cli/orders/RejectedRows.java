package org.kept.cli.orders;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import org.kept.cli.csv.CsvFile;
import org.kept.cli.screen.KeptFailure;

/**
 * The rows that were not taken, in a CSV file with the line number and the reason before the row itself. The other
 * columns are the file's own, so that once corrected it can be imported as it is. Made with the first rejected row.
 */
final class RejectedRows implements Closeable {

    private final Path wanted;
    private final String[] header;
    private final char delimiter;
    private CSVPrinter printer;
    private Path file;
    private long count;

    RejectedRows(Path wanted, String[] header, char delimiter) {
        this.wanted = wanted;
        this.header = header;
        this.delimiter = delimiter;
    }

    /** Beside the imported file. */
    static Path besides(Path imported) {
        return imported.resolveSibling(imported.getFileName() + ".rejected.csv");
    }

    void add(CsvFile.Row row, String reason) {
        try {
            if (printer == null) {
                open();
            }
            List<String> values = new ArrayList<>(List.of(Long.toString(row.line()), reason));
            values.addAll(List.of(row.values()));
            printer.printRecord(values);
            count++;
        } catch (IOException e) {
            throw new KeptFailure("The rejected rows cannot be written to " + file + ": " + e.getMessage(), e);
        }
    }

    long count() {
        return count;
    }

    /** Null when nothing was rejected. */
    Path file() {
        return file;
    }

    @Override
    public void close() throws IOException {
        if (printer != null) {
            printer.close();
        } else {
            // What an earlier run left would be taken for this run's.
            Files.deleteIfExists(wanted);
        }
    }

    private void open() throws IOException {
        BufferedWriter writer;
        try {
            file = wanted;
            writer = Files.newBufferedWriter(file);
        } catch (IOException e) {
            file = Path.of("").toAbsolutePath().resolve(wanted.getFileName());
            writer = Files.newBufferedWriter(file);
        }
        printer = new CSVPrinter(
                writer,
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(delimiter)
                        .setRecordSeparator('\n')
                        .get());
        List<String> names = new ArrayList<>(List.of("line", "reason"));
        names.addAll(List.of(header));
        printer.printRecord(names);
    }
}
