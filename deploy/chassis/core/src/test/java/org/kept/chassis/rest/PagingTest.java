package org.kept.chassis.rest;

import java.util.List;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

class PagingTest {
    @Test
    void a_row_more_than_asked_for_makes_a_next_page() {
        Page<String> page = Page.of(List.of("a", "b", "c"), 2, row -> row, String::toUpperCase);

        assertEquals(List.of("A", "B"), page.items());
        assertEquals("b", Cursor.keyOf(page.next()));
    }

    @Test
    void the_last_page_has_no_next_one() {
        assertNull(Page.of(List.of("a", "b"), 2, row -> row, row -> row).next());
    }

    @Test
    void a_cursor_that_is_not_ours_is_a_problem_and_not_a_crash() {
        for (String cursor : List.of("%%%", Cursor.of("\0"))) {
            assertEquals(
                    400,
                    assertThrows(HttpProblem.class, () -> Cursor.keyOf(cursor)).getStatusCode());
        }
    }

    @Test
    void a_page_is_bounded() {
        assertEquals(Page.LIMIT_MAX, Page.limit(1_000_000));
        assertThrows(HttpProblem.class, () -> Page.limit(0));
    }

    @Test
    void a_change_without_a_version_asks_for_one_and_a_stale_one_is_refused() {
        assertEquals(
                428,
                assertThrows(HttpProblem.class, () -> EntityTags.mustMatch(null, 3))
                        .getStatusCode());
        assertEquals(
                412,
                assertThrows(HttpProblem.class, () -> EntityTags.mustMatch("\"2\"", 3))
                        .getStatusCode());
        EntityTags.mustMatch("\"3\"", 3);
    }
}
