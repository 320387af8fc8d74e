package org.kept.segmentation.rising.backtest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.kept.segmentation.streams.OrderJson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BacktestCommandTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void a_history_is_scored_beside_the_obvious_guesses() throws IOException {
        assertEquals(0, run(file(history().toArray(OrderJson[]::new))));

        String table = out.toString(StandardCharsets.UTF_8);
        assertTrue(table.startsWith("400 orders of 40 accounts, 2023-01-01 to 2024-02-04"), table);
        assertTrue(table.contains("At 2023-07-19: 8 key accounts by 200 days"), table);
        assertTrue(table.contains("just below the threshold"), table);
        assertTrue(table.contains("RISING"), table);
    }

    @Test
    void an_order_counts_once_by_its_highest_revision_and_a_cancelled_one_not_at_all() throws IOException {
        run(file(history().toArray(OrderJson[]::new)));
        String plain = out.toString(StandardCharsets.UTF_8);
        out.reset();
        List<OrderJson> amended = new ArrayList<>();
        for (OrderJson order : history()) {
            amended.add(order.at(3, order.netAmount(), "amended"));
            amended.add(order.at(2, "9999999.00", "amended"));
            amended.add(order.at(3, order.netAmount(), "amended"));
        }
        OrderJson never = OrderJson.placed("never", "000", "2022-01-01T00:00:00Z", "9999999.00");
        amended.addAll(List.of(never.at(2, "9999999.00", "cancelled"), never));

        assertEquals(0, run(file(amended.toArray(OrderJson[]::new))));

        assertEquals(plain, out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void of_several_currencies_the_one_of_most_orders_is_scored_or_the_one_that_is_asked_for() throws IOException {
        List<OrderJson> orders = new ArrayList<>(history());
        orders.add(7, new OrderJson("e", "A", 1, "2023-01-01T00:00:00Z", "1.00", "EUR", "placed"));
        orders.add(new OrderJson("f", "A", 1, "2023-01-02T00:00:00Z", "1.00", "EUR", "placed"));
        String file = file(orders.toArray(OrderJson[]::new));

        assertEquals(2, run(file), "nobody asked for leaving them out");
        String unasked = out.toString(StandardCharsets.UTF_8);
        out.reset();
        assertEquals(0, run(file, "--currency", "USD"));

        assertTrue(unasked.startsWith("400 orders of 40 accounts"), unasked);
        assertTrue(
                unasked.contains("Left out: 2 orders in EUR, for which there are no rates here, the first in line 8"),
                unasked);
        assertEquals(unasked, out.toString(StandardCharsets.UTF_8));
        assertEquals(2, run(file, "--currency", "JPY"));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("no orders in JPY, only in EUR, USD"), err::toString);
    }

    @Test
    void orders_that_nobody_would_count_are_left_out_counted_and_told() throws IOException {
        run(file(history().toArray(OrderJson[]::new)));
        List<String> plain = out.toString(StandardCharsets.UTF_8).lines().toList();
        out.reset();
        List<OrderJson> orders = new ArrayList<>(history());
        orders.add(3, OrderJson.placed("old", "000", "1066-10-14T00:00:00Z", "9999999.00"));
        orders.add(OrderJson.placed("x".repeat(129), "000", "2023-01-01T00:00:00Z", "9999999.00"));

        assertEquals(2, run(file(orders.toArray(OrderJson[]::new))));

        List<String> lines =
                new ArrayList<>(out.toString(StandardCharsets.UTF_8).lines().toList());
        assertEquals(
                "Left out: 2 orders that nobody would count, the first in line 4:"
                        + " orderedAt 1066-10-14T00:00:00Z is before 1900-01-01",
                lines.remove(1));
        assertEquals(plain, lines);
    }

    @Test
    void orders_none_of_which_counts_or_that_are_on_one_side_only_are_a_sentence_and_a_2() throws IOException {
        assertEquals(2, run(file(OrderJson.placed("1", "A", "1066-10-14T00:00:00Z", "1.00"))));
        assertEquals(2, run(file(OrderJson.placed("1", "A", "2023-01-01T00:00:00Z", "1.00"))));
        assertEquals(2, run(file()));

        List<String> sentences = err.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(3, sentences.size(), sentences::toString);
        assertTrue(
                sentences.get(0).contains("in line 1: orderedAt 1066-10-14T00:00:00Z is before"), sentences::toString);
        assertTrue(sentences.get(1).contains("There are no orders on both sides of"), sentences::toString);
        assertEquals("There are no orders that count", sentences.get(2));
    }

    @Test
    void a_wrong_use_is_a_2_too() throws IOException {
        String file = file(
                OrderJson.placed("1", "A", "2023-01-01T00:00:00Z", "1.00"),
                OrderJson.placed("2", "A", "2023-02-01T00:00:00Z", "1.00"));

        assertEquals(2, run());
        assertEquals(2, run("no-such-file"));
        assertEquals(2, run(file, "--at", "soon"));
        assertEquals(2, run(file, "--window", "many"));
        assertEquals(2, run(file, "--window", "1"));
        assertEquals(2, run(file, "--at", "2023-02-01"));
        assertEquals(2, run(file, "--frish"));
    }

    private static List<OrderJson> history() {
        return IntStream.range(0, 400)
                .mapToObj(i -> OrderJson.placed(
                        Integer.toString(i),
                        "%03d".formatted(i * 7 % 40),
                        LocalDate.of(2023, 1, 1).plusDays(i) + "T10:00:00Z",
                        10 + i % 40 + ".50"))
                .toList();
    }

    private int run(String... arguments) {
        return BacktestCommand.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String file(OrderJson... orders) throws IOException {
        return Files.write(
                        Files.createTempFile(folder, "orders", ""),
                        Stream.of(orders).map(OrderJson::json).toList())
                .toString();
    }
}
