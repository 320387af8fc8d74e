package org.kept.acceptance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MainJobTest {
    private static final Path NORTHWIND =
            Kept.root().resolveSibling("shared").resolve(Path.of("data", "orders", "northwind.csv"));

    /** Of the drawing, between its heading and its axis. */
    private static final int ROWS = 12;

    @Test
    void the_demo_tells_what_really_happened_and_leaves_nothing_behind() throws Exception {
        try (Kept kept = Kept.inTemporaryHome()) {
            Kept.Said said = kept.run("demo", "--port", Integer.toString(kept.port()), "--output", "json")
                    .mustSucceed();

            JsonNode outcome = new ObjectMapper().readTree(said.lastLine());
            assertEquals(60_000, outcome.get("orders").asInt(), said.output());
            assertEquals(2_000, outcome.get("accounts").asInt(), 50, "nearly all ordered within the last year");
            assertTrue(outcome.get("keyAccounts").asInt() > 300, "about a fifth of those who still order");
            assertTrue(outcome.get("revenueShareOfKey").asDouble() > 0.5, "a few bring most of the revenue");
            int made = outcome.get("commitmentsMade").asInt();
            assertTrue(made >= 3);
            assertEquals(made, outcome.get("commitmentsDelivered").asInt());
            assertEquals(1, outcome.get("broken").asInt(), "the late one");
            assertEquals(made - 1, outcome.get("kept").asInt());
            assertTrue(outcome.get("commitToTopicMs").get("p50").asDouble() > 0);
            assertTrue(kept.processes().isEmpty(), "everything is stopped");
        }
    }

    /** For people, on orders of a real company: the figures are those of the independent answers at its last date. */
    @Test
    void the_demo_of_an_order_file_draws_how_few_accounts_bring_how_much() {
        Assumptions.assumeTrue(Files.exists(NORTHWIND), "needs the order history " + NORTHWIND);
        try (Kept kept = Kept.inTemporaryHome()) {
            Kept.Said said = kept.run("demo", NORTHWIND.toString(), "--port", Integer.toString(kept.port()))
                    .mustSucceed();

            List<String> lines = said.output().lines().map(String::strip).toList();
            assertTrue(lines.contains("18 of 88 accounts (20.5 %) bring 62.3 % of the revenue."), said.output());
            int top = indexOf(lines, "100 %\\|.*", said);
            List<String> drawn = lines.subList(top, top + ROWS);
            assertTrue(drawn.stream().allMatch(row -> row.contains("|")), drawn::toString);
            assertTrue(drawn.stream().anyMatch(row -> row.contains("*")), drawn::toString);
            assertEquals(1, drawn.stream().filter(row -> row.contains("O")).count(), "where the key accounts end");
            assertTrue(drawn.get(ROWS / 2).startsWith("50 %|"), drawn::toString);
            assertTrue(lines.get(top + ROWS).matches("0 %\\+-{50}"), said.output());
            assertTrue(lines.get(top + ROWS + 1).matches("50 % +100 % of the accounts"), said.output());
            indexOf(
                    lines,
                    "20 % of the accounts bring 62 % of the revenue; 80 % of it comes from \\d+ % \\(\\d+ accounts\\)\\.",
                    said);
            assertTrue(kept.processes().isEmpty(), "everything is stopped");
        }
    }

    private static int indexOf(List<String> lines, String pattern, Kept.Said said) {
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).matches(pattern)) {
                return line;
            }
        }
        throw new AssertionError("no line is like " + pattern + "\n" + said.output());
    }
}
