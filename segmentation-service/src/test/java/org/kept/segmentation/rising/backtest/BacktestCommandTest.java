package org.kept.segmentation.rising.backtest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BacktestCommandTest {
    private static final String HEADER = "order_id,account_id,ordered_at,amount,currency,country,kind\n";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void a_history_is_scored_beside_the_obvious_guesses() throws IOException {
        StringBuilder orders = new StringBuilder(HEADER);
        for (int i = 0; i < 400; i++) {
            LocalDate day = LocalDate.of(2023, 1, 1).plusDays(i);
            orders.append("%d,%03d,%sT10:00:00Z,%d.50,USD,US,sale\n".formatted(i, i * 7 % 40, day, 10 + i % 40));
        }

        assertEquals(0, run(file(orders.toString())));

        String table = out.toString(StandardCharsets.UTF_8);
        assertTrue(table.startsWith("400 orders of 40 accounts, 2023-01-01 to 2024-02-04"), table);
        assertTrue(table.contains("At 2023-07-19: 8 key accounts by 200 days"), table);
        assertTrue(table.contains("just below the threshold"), table);
        assertTrue(table.contains("RISING"), table);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,A,2023-01-01T00:00:00Z,one,USD,US,sale | row 2: 'one' is not a decimal amount",
                "1,A,2023-01-01T00:00:00Z,1.005,USD,US,sale | row 2: 1.005 has more decimals than USD",
                "1,A,yesterday,1.00,USD,US,sale | row 2: 'yesterday' is no date or date-time",
                "1,,2023-01-01,1.00,USD,US,sale | row 2: there is no account id",
                "1,A,2023-01-01 | row 2:",
                "1,A,2023-01-01,1.00,USD,US,sale | There are no orders on both sides of",
            })
    void what_cannot_be_scored_is_a_sentence_and_a_2(String row, String sentence) throws IOException {
        assertEquals(2, run(file(HEADER + row + "\n")));

        assertTrue(err.toString(StandardCharsets.UTF_8).contains(sentence), err::toString);
        assertEquals(1, err.toString(StandardCharsets.UTF_8).lines().count());
    }

    @Test
    void two_currencies_are_refused_for_nobody_adds_them() throws IOException {
        String rows = "1,A,2023-01-01,1.00,USD,US,sale\n2,A,2023-01-02,1.00,EUR,US,sale\n";

        assertEquals(2, run(file(HEADER + rows)));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("the orders are in USD, this one is in EUR"));
    }

    @Test
    void a_wrong_use_is_a_2_too() throws IOException {
        String two = "1,A,2023-01-01,1.00,USD,US,sale\n2,A,2023-02-01,1.00,USD,US,sale\n";
        String file = file(HEADER + two);

        assertEquals(2, run());
        assertEquals(2, run("no-such.csv"));
        assertEquals(2, run(file("a,b\n1,2\n")));
        assertEquals(2, run(file("")));
        assertEquals(2, run(file, "--at", "soon"));
        assertEquals(2, run(file, "--window", "many"));
        assertEquals(2, run(file, "--window", "1"));
        assertEquals(2, run(file, "--at", "2023-02-01"));
        assertEquals(2, run(file, "--frish"));
    }

    private int run(String... arguments) {
        return BacktestCommand.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String file(String content) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "orders", ".csv"), content)
                .toString();
    }
}
