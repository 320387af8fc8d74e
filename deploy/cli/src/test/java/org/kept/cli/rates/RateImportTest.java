package org.kept.cli.rates;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.kept.cli.client.Insistence;
import org.kept.cli.screen.KeptFailure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RateImportTest {

    private static final String HEADER = "currency,date,rate,quote_currency\n";

    @TempDir
    private static Path keys;

    @TempDir
    private Path folder;

    private FakeSegmentation segmentation;

    @BeforeEach
    void open() throws IOException {
        segmentation = new FakeSegmentation();
    }

    @AfterEach
    void close() {
        segmentation.close();
    }

    @Test
    void a_row_arrives_as_a_rate_wherever_its_columns_are() throws IOException {
        assertEquals(1, run("bank,quote_currency,rate,currency,date\nECB, usd ,1.0832,eur,2026-03-31\n"));

        assertEquals(
                "{\"currency\":\"EUR\",\"quoteCurrency\":\"USD\",\"date\":\"2026-03-31\",\"rate\":\"1.0832\"}",
                segmentation.rates.get(0).toString());
    }

    @Test
    void a_packed_file_is_read() throws IOException {
        Path file = folder.resolve("rates.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((HEADER + "EUR,2026-03-31,1.1,USD\n").getBytes(StandardCharsets.UTF_8));
        }

        assertEquals(1, new RateImport(segmentation.api(keys)).run(file));
    }

    @Test
    void many_rates_go_in_several_batches() throws IOException {
        String rows = IntStream.range(0, 2_500)
                .mapToObj(i -> "EUR,%04d-01-01,1.1,USD%n".formatted(1900 + i))
                .collect(Collectors.joining());

        assertEquals(2_500, run(HEADER + rows));
        assertEquals(List.of(1_000, 1_000, 500), segmentation.batches);
    }

    @Test
    void what_the_service_finds_wrong_is_told_by_the_files_lines_and_columns() throws IOException {
        segmentation.violations = "{\"field\":\"rates[0].rate\",\"message\":\"is above zero\"},"
                + "{\"field\":\"rates[2].quoteCurrency\",\"message\":\"is missing\"}";

        KeptFailure failure = assertThrows(
                KeptFailure.class,
                () -> run(HEADER + "EUR,2026-03-31,0,USD\n\nJPY,2026-03-31,1,USD\nGBP,2026-03-31,1\n"));

        assertTrue(failure.getMessage().contains("\n  line 2: rate is above zero"), failure.getMessage());
        assertTrue(failure.getMessage().contains("\n  line 5: quote_currency is missing"), failure.getMessage());
    }

    @Test
    void two_rates_for_one_day_are_a_contradiction_and_the_same_twice_is_not() throws IOException {
        assertEquals(2, run(HEADER + "EUR,2026-03-31,1.1,USD\nEUR,2026-03-31,1.1,USD\n"));

        KeptFailure failure =
                assertThrows(KeptFailure.class, () -> run(HEADER + "EUR,2026-03-31,1.1,USD\nEUR,2026-03-31,1.2,USD\n"));

        assertEquals("Line 3: EUR in USD on 2026-03-31 is 1.2 here and 1.1 on line 2.", failure.getMessage());
    }

    @Test
    void a_service_that_is_away_is_tried_again_and_one_that_stays_away_ends_it_with_a_way_on() throws IOException {
        segmentation.answersFirst.addAll(List.of(503, 503));
        assertEquals(1, run(HEADER + "EUR,2026-03-31,1.1,USD\n"));

        segmentation.answersFirst.addAll(List.of(503, 503, 503, 503, 503));
        Path file = csv(HEADER + "EUR,2026-03-31,1.1,USD\n");
        RateImport hurried =
                new RateImport(new Insistence(segmentation.api(keys), "The segmentation", Duration.ofMillis(300)));
        KeptFailure failure = assertThrows(KeptFailure.class, () -> hurried.run(file));
        assertTrue(failure.getMessage().contains("Run the same import again later"), failure.getMessage());
    }

    @Test
    void missing_columns_are_named_with_those_that_are_there() {
        KeptFailure failure = assertThrows(KeptFailure.class, () -> run("currency,day,rate\n"));

        assertEquals(
                "The file has no column date, quote_currency. Its columns are: currency, day, rate.",
                failure.getMessage());
    }

    private long run(String content) throws IOException {
        return new RateImport(segmentation.api(keys)).run(csv(content));
    }

    private Path csv(String content) throws IOException {
        return Files.writeString(folder.resolve("rates.csv"), content);
    }
}
