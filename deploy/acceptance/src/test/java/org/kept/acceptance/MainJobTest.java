package org.kept.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MainJobTest {
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
}
