package org.kept.cli.orders;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class OrderHistoryTest {

    private static final LocalDate END = LocalDate.of(2025, 12, 31);

    @TempDir
    private Path folder;

    @Test
    void the_same_seed_and_end_give_the_same_file_and_another_seed_does_not() throws IOException {
        List<String> one = rows(new OrderHistory(50, 1_000, END, 1));

        assertEquals(one, rows(new OrderHistory(50, 1_000, END, 1)));
        assertNotEquals(one, rows(new OrderHistory(50, 1_000, END, 2)));
    }

    @Test
    void another_end_moves_the_same_history() throws IOException {
        List<String> one = rows(new OrderHistory(50, 1_000, END, 1));
        List<String> later = rows(new OrderHistory(50, 1_000, END.plusDays(100), 1));

        assertEquals(
                one.stream().map(row -> row.split(",")[3]).toList(),
                later.stream().map(row -> row.split(",")[3]).toList());
    }

    @Test
    void the_standard_history_is_as_large_and_as_uneven_as_said() throws IOException {
        List<String[]> rows = rows(OrderHistory.standard(END)).stream()
                .map(row -> row.split(","))
                .toList();

        assertEquals(60_000, rows.stream().filter(row -> row[5].equals("1")).count());
        assertEquals(60_000, rows.stream().map(row -> row[0]).distinct().count());
        assertEquals(2_000, rows.stream().map(row -> row[1]).distinct().count());
        long returns = rows.stream().filter(row -> row[6].equals("returned")).count();
        assertTrue(returns > 1_800 && returns < 3_000, "returns: " + returns);
        double share = shareOfTopFifth(rows);
        assertTrue(share > 0.70 && share < 0.90, "share of the first fifth: " + share);
    }

    @Test
    void dates_lie_in_two_years_up_to_the_end_and_an_order_comes_before_its_return() throws IOException {
        Map<String, Integer> revisions = new HashMap<>();
        for (String row : rows(OrderHistory.standard(END))) {
            String[] fields = row.split(",");
            LocalDate date = LocalDate.parse(fields[2].substring(0, 10));
            assertFalse(date.isAfter(END) || date.isBefore(END.minusDays(730)), row);
            int revision = Integer.parseInt(fields[5]);
            assertEquals(revision - 1, revisions.getOrDefault(fields[0], 0), row);
            revisions.put(fields[0], revision);
        }
    }

    @Test
    void some_accounts_grow_and_some_fade() throws IOException {
        Map<String, int[]> perHalf = new HashMap<>();
        for (String row : rows(OrderHistory.standard(END))) {
            String[] fields = row.split(",");
            int half = LocalDate.parse(fields[2].substring(0, 10)).isAfter(END.minusDays(365)) ? 1 : 0;
            perHalf.computeIfAbsent(fields[1], account -> new int[2])[half]++;
        }

        long growing = perHalf.values().stream()
                .filter(n -> n[1] > 4 * n[0] && n[1] > 20)
                .count();
        long fading = perHalf.values().stream()
                .filter(n -> n[0] > 4 * n[1] && n[0] > 20)
                .count();
        assertTrue(growing > 50, "growing: " + growing);
        assertTrue(fading > 50, "fading: " + fading);
    }

    private static double shareOfTopFifth(List<String[]> rows) {
        Map<String, BigDecimal> latest = new HashMap<>();
        Map<String, String> accounts = new HashMap<>();
        rows.forEach(row -> {
            latest.put(row[0], new BigDecimal(row[3]));
            accounts.put(row[0], row[1]);
        });
        Map<String, BigDecimal> revenue = new HashMap<>();
        latest.forEach((order, amount) -> revenue.merge(accounts.get(order), amount, BigDecimal::add));
        List<BigDecimal> ranked =
                revenue.values().stream().sorted(Comparator.reverseOrder()).toList();
        double all = ranked.stream().mapToDouble(BigDecimal::doubleValue).sum();
        return ranked.stream()
                        .limit(ranked.size() / 5)
                        .mapToDouble(BigDecimal::doubleValue)
                        .sum()
                / all;
    }

    private List<String> rows(OrderHistory history) throws IOException {
        Path file = folder.resolve("history.csv");
        history.writeTo(file);
        List<String> lines = Files.readAllLines(file);
        return lines.subList(1, lines.size());
    }
}
