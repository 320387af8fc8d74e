package org.kept.cli.rates;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.kept.cli.client.Api;
import org.kept.cli.client.Insistence;
import org.kept.cli.csv.CsvFile;
import org.kept.cli.screen.KeptFailure;

/**
 * Takes a file's rates in, in the file's order and in batches. The first batch with a line that is no rate ends it, with
 * each of them named; what was taken before stays, and importing the corrected file changes nothing of that.
 */
public final class RateImport {

    static final String CURRENCY = "currency";
    static final String DATE = "date";
    static final String RATE = "rate";
    static final String QUOTE_CURRENCY = "quote_currency";

    private static final List<String> COLUMNS = List.of(CURRENCY, DATE, RATE, QUOTE_CURRENCY);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final RateIntake intake;
    /** What the file said first of a currency, quote currency and date. */
    private final Map<String, RateLine> said = new HashMap<>();

    public RateImport(Api api) {
        this(new Insistence(api, "The segmentation", PATIENCE));
    }

    RateImport(Insistence segmentation) {
        this.intake = new RateIntake(segmentation);
    }

    /**
     * How many rates were taken.
     *
     * @throws KeptFailure that names every line of the batch that is no rate
     */
    public long run(Path path) {
        try (CsvFile file = CsvFile.open(path, ',')) {
            List<String> header =
                    Arrays.stream(file.header()).map(String::strip).toList();
            mustHaveColumns(header);
            RateBatch batch = new RateBatch();
            long taken = 0;
            for (CsvFile.Row row = file.next(); row != null; row = file.next()) {
                RateLine line = line(row, header);
                mustAgree(line);
                batch.add(line);
                if (batch.isFull()) {
                    taken += intake.post(batch);
                    batch = new RateBatch();
                }
            }
            return batch.isEmpty() ? taken : taken + intake.post(batch);
        } catch (IOException e) {
            throw new KeptFailure(path + ": " + e.getMessage(), e);
        }
    }

    private static void mustHaveColumns(List<String> header) {
        List<String> missing =
                COLUMNS.stream().filter(column -> !header.contains(column)).toList();
        if (!missing.isEmpty()) {
            throw new KeptFailure("The file has no column " + String.join(", ", missing) + ". Its columns are: "
                    + String.join(", ", header) + ".");
        }
    }

    private static RateLine line(CsvFile.Row row, List<String> header) {
        return new RateLine(
                row.line(),
                value(CURRENCY, row, header).toUpperCase(Locale.ROOT),
                value(QUOTE_CURRENCY, row, header).toUpperCase(Locale.ROOT),
                value(DATE, row, header),
                value(RATE, row, header));
    }

    /** Stripped; empty when the row is too short. */
    private static String value(String column, CsvFile.Row row, List<String> header) {
        int position = header.indexOf(column);
        return position < row.values().length ? row.values()[position].strip() : "";
    }

    /** Of two rates for one day the second would hold, silently. */
    private void mustAgree(RateLine line) {
        RateLine before = said.putIfAbsent(line.key(), line);
        if (before != null && !before.rate().equals(line.rate())) {
            throw new KeptFailure("Line " + line.line() + ": " + line.currency() + " in " + line.quoteCurrency()
                    + " on " + line.date() + " is " + line.rate() + " here and " + before.rate() + " on line "
                    + before.line() + ".");
        }
    }
}
