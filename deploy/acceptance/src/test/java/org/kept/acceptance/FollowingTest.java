package org.kept.acceptance;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kept.acceptance.Promises.again;
import static org.kept.acceptance.Promises.amendment;
import static org.kept.acceptance.Promises.draft;
import static org.kept.acceptance.Promises.in;
import static org.kept.acceptance.Promises.promise;

/** What becomes of what was promised, and what sales can do then. A counter and an insistence: {@link PromiseTalkTest}. */
@ExtendWith(OneSystem.class)
class FollowingTest {
    private static final String EMIL = "salesperson-emil";

    private static Talk talk;

    @BeforeAll
    static void a_system(Talk running) {
        talk = running;
    }

    @Test
    void what_a_department_declines_is_at_risk_until_sales_promises_it_by_another_one() throws IOException {
        talk.register(EMIL, "FOLLOW-1");
        JsonNode committed = talk.promised(
                EMIL, draft("FOLLOW-1", "100.00", promise("support", "training", 30), promise("finance", "terms", 30)));
        String id = id(committed);
        String declined = Talk.idOf(committed, "support");
        talk.awaitTask("support-desk", declined, "acknowledged");
        Map<String, Object> notOurs = Map.of("reason", Map.of("code", "notOurs", "text", "marketing trains"));
        talk.step("support-desk", declined, "decline", notOurs);

        JsonNode seen = Talk.of(talk.awaitState(EMIL, id, "support", "declined"), "support");
        assertEquals("notOurs", seen.at("/reason/code").asText());
        assertEquals("marketing trains", seen.at("/reason/text").asText());
        JsonNode endangered = awaitCertain("FOLLOW-1");
        assertEquals(declined, endangered.at("/0/commitmentId").asText());
        JsonNode elsewhere = talk.onProposition(
                        EMIL,
                        id,
                        "amendments",
                        amendment(
                                "100.00",
                                "marketing trains",
                                List.of(again(Talk.of(committed, "finance")), promise("marketing", "training", 30))))
                .must(200)
                .body();

        talk.awaitTask("marketing-desk", Talk.idOf(elsewhere, "marketing"), "acknowledged");
        talk.awaitState(EMIL, id, "support", "cancelled");
        assertEquals("committed", talk.proposition(EMIL, id).get("state").asText(), "the rest of it stands");
    }

    @Test
    void the_customers_dispute_stands_beside_the_departments_word() throws IOException {
        talk.register(EMIL, "FOLLOW-2");
        JsonNode committed = talk.promised(EMIL, draft("FOLLOW-2", "100.00", promise("logistics", "delivery", 30)));
        String commitment = Talk.idOf(committed, "logistics");
        talk.awaitTask("logistics-desk", commitment, "acknowledged");
        talk.deliver("logistics-desk", commitment);
        talk.awaitState(EMIL, id(committed), "logistics", "completed");

        talk.post(
                        "web-shop",
                        "/api/commitments/" + commitment + "/customer-word",
                        Map.of("word", "disputed", "text", "one pallet is missing"))
                .must(200);

        JsonNode stands = Talk.of(talk.proposition(EMIL, id(committed)), "logistics");
        assertEquals("completed", stands.get("state").asText());
        assertTrue(stands.get("kept").asBoolean(), "the department's word");
        assertEquals("disputed", stands.at("/customerWord/word").asText(), "the customer's");
        assertEquals("one pallet is missing", stands.at("/customerWord/text").asText());
        assertEquals("web-shop", stands.at("/customerWord/by").asText());
        talk.topics()
                .awaitTopic(
                        "propositions.v1",
                        "FOLLOW-2",
                        List.of("proposition.committed", "proposition.settled", "customer-word"));
        talk.assertInTimeline(
                EMIL, id(committed), EMIL + " committed", "logistics-desk settled", "web-shop customerWord");
    }

    @Test
    void a_broken_promise_shows_what_else_that_customer_waits_for() throws IOException {
        talk.register(EMIL, "FOLLOW-3");
        JsonNode other = talk.promised(EMIL, draft("FOLLOW-3", "1.00", promise("support", "contact", 40)));
        Map<String, Object> delivery = promise("logistics", "delivery", 30);
        delivery.put("dependsOn", List.of("0"));
        JsonNode committed = talk.promised(
                EMIL,
                draft(
                        "FOLLOW-3",
                        "100.00",
                        promise("production", "prototype", in(Duration.ofSeconds(5))),
                        delivery,
                        promise("finance", "terms", 20)));
        String late = Talk.idOf(committed, "production");

        Awaitility.await("its date passes, and sales hears of it")
                .atMost(Duration.ofSeconds(40))
                .until(() -> Talk.of(talk.proposition(EMIL, id(committed)), "production")
                        .get("broken")
                        .asBoolean());

        JsonNode radius = talk.get(EMIL, "/api/commitments/" + late + "/blast-radius");
        assertEquals(late, radius.at("/commitment/commitmentId").asText());
        assertTrue(radius.at("/commitment/broken").asBoolean());
        assertEquals(
                List.of("dependsOn", "sameProposition", "sameAccount"),
                radius.get("touched").findValuesAsText("because"));
        assertEquals(
                List.of(
                        Talk.idOf(committed, "logistics"),
                        Talk.idOf(committed, "finance"),
                        Talk.idOf(other, "support")),
                radius.get("touched").findValuesAsText("commitmentId"));
        assertFalse(radius.get("more").asBoolean());
        JsonNode found = talk.get(EMIL, "/api/commitments?broken=true&accountId=FOLLOW-3")
                .get("items");
        assertEquals(List.of(late), found.findValuesAsText("commitmentId"));
    }

    private static JsonNode awaitCertain(String account) {
        return Awaitility.await("the danger is seen")
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> talk.get(EMIL, "/api/commitments?atRisk=true&accountId=" + account)
                                .get("items"),
                        items -> items.size() == 1
                                && items.at("/0/jeopardy/level").asText().equals("certain"));
    }

    private static String id(JsonNode proposition) {
        return proposition.get("propositionId").asText();
    }
}
