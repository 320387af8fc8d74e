package org.kept.benchmarks;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RenderingTest {

    @Test
    void a_table_aligns_numbers_and_keeps_bars_inside_their_cell() {
        String table = new MarkdownTable("name", ">count").row("a|b", "12").render();

        assertEquals("| name | count |\n|---|--:|\n| a\\|b | 12 |\n", table);
    }

    @Test
    void a_row_with_a_cell_too_few_is_refused() {
        MarkdownTable table = new MarkdownTable("name", "count");

        assertThrows(IllegalArgumentException.class, () -> table.row("alone"));
    }

    @Test
    void a_chart_names_each_bar_and_leaves_room_above_the_highest() {
        String chart =
                new BarChart("Speed", "K/s").bar("one", 100).bar("two", 2.5).render();

        assertEquals("""
                ```mermaid
                xychart-beta
                    title "Speed"
                    x-axis ["one", "two"]
                    y-axis "K/s" 0 --> 110
                    bar [100, 2.50]
                ```
                """, chart);
    }

    @Test
    void a_chart_without_bars_is_nothing() {
        assertEquals("", new BarChart("Speed", "K/s").render());
    }

    @Test
    void only_what_stands_between_the_marks_is_replaced() {
        String page = "before\n<!-- x: begin -->\nold\n<!-- x: end -->\nafter\n";

        assertEquals(
                "before\n<!-- x: begin -->\nnew\n<!-- x: end -->\nafter\n", MarkedSection.replaced(page, "x", "new\n"));
    }

    @Test
    void a_page_without_the_marks_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> MarkedSection.replaced("nothing", "x", "new"));
    }

    @Test
    void the_median_of_an_even_number_lies_between_the_middle_two() {
        assertEquals(new Spread(1, 2.5, 9, 4), Spread.of(List.of(9.0, 1.0, 3.0, 2.0)));
    }

    @Test
    void each_round_begins_with_another_contender_and_leaves_none_out() {
        List<List<String>> rounds = Rotation.rounds(List.of("a", "b", "c"), 3);

        assertEquals(List.of(List.of("a", "b", "c"), List.of("b", "c", "a"), List.of("c", "a", "b")), rounds);
    }

    @Test
    void the_machine_is_told_in_one_line() {
        assertTrue(Machine.line().matches("\\d+ cores .*"), Machine.line());
        assertEquals(1, Machine.line().lines().count());
    }
}
