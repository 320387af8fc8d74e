package org.kept.acceptance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.kept.acceptance.Api.Answer;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kept.acceptance.Promises.NOW;
import static org.kept.acceptance.Promises.again;
import static org.kept.acceptance.Promises.amendment;
import static org.kept.acceptance.Promises.promise;

/** What sales and departments say to each other about one customer, from the draft to the last delivery. */
@ExtendWith(OneSystem.class)
class PromiseTalkTest {
    private static final String ANNA = "salesperson-anna";
    private static final String MANAGER = "sales-manager-north";

    private static Talk talk;

    @BeforeAll
    static void a_mandate(Talk running) throws IOException {
        talk = running;
        talk.team("North", MANAGER, List.of(ANNA));
        talk.grant(MANAGER, ANNA, "50000.00", "20000.00");
    }

    @Test
    void a_promise_is_talked_over_until_it_is_kept() throws IOException {
        String account = "TALK-1";
        talk.register(ANNA, account);
        String id = talk.draft(ANNA, everythingForTheOpening(account));
        assertCanBeKept(id);

        JsonNode committed = talk.commit(ANNA, id);
        assertEquals("committed", committed.get("state").asText());
        talk.assertMandate(ANNA, ANNA, "12000.00", "38000.00");

        departmentsAnswer(committed);
        salesSeesAndAnswers(id, account);
        desksSeeIt(id);
        supportIsDropped(id, account);
        desksDeliver(id, account);

        talk.assertMandate(ANNA, ANNA, "0.00", "50000.00");
        assertCustomerConfirms(id);
        assertTimelineTellsAll(id);
    }

    private static Map<String, Object> everythingForTheOpening(String account) {
        Map<String, Object> delivery = promise("logistics", "delivery", 30);
        delivery.put("dependsOn", List.of("0"));
        delivery.put("quantity", 2);
        return Promises.draft(
                account,
                "12000.00",
                promise("production", "build", 20),
                delivery,
                promise("finance", "terms", 30),
                promise("support", "contact", 30));
    }

    private static Map<String, Object> reason(String code, String text) {
        return Map.of("reason", Map.of("code", code, "text", text));
    }

    /** Asked as soon as the departments are known; asking changes nothing. */
    private static void assertCanBeKept(String id) {
        long version = talk.proposition(ANNA, id).get("version").asLong();
        Awaitility.await().atMost(ofSeconds(30)).untilAsserted(() -> {
            JsonNode items = talk.post(ANNA, "/api/propositions/" + id + "/feasibility", null)
                    .must(200)
                    .body()
                    .get("commitments");
            assertEquals(List.of("yes", "yes", "yes", "yes"), items.findValuesAsText("feasible"), items::toString);
        });
        assertEquals(version, talk.proposition(ANNA, id).get("version").asLong());
    }

    private static void departmentsAnswer(JsonNode committed) throws IOException {
        for (String department : List.of("production", "logistics", "finance", "support")) {
            talk.awaitTask(department + "-desk", Talk.idOf(committed, department), "acknowledged");
        }
        talk.step("production-desk", Talk.idOf(committed, "production"), "accept", null);
        talk.step("support-desk", Talk.idOf(committed, "support"), "accept", null);
        Map<String, Object> counter = new HashMap<>(reason("capacity", "the lorries are out"));
        counter.put("dueAt", NOW.plusDays(33).toString());
        talk.step("logistics-desk", Talk.idOf(committed, "logistics"), "counter", counter);
        talk.step("finance-desk", Talk.idOf(committed, "finance"), "decline", reason("unclear", "which terms?"));
    }

    private static void salesSeesAndAnswers(String id, String account) throws IOException {
        talk.awaitState(ANNA, id, "production", "accepted");
        talk.awaitState(ANNA, id, "support", "accepted");
        JsonNode logistics = Talk.of(talk.awaitState(ANNA, id, "logistics", "countered"), "logistics");
        assertEquals(
                NOW.plusDays(33).toInstant().toString(),
                logistics.get("counterDueAt").asText());
        assertEquals("capacity", logistics.at("/reason/code").asText());
        JsonNode finance = Talk.of(talk.awaitState(ANNA, id, "finance", "declined"), "finance");
        assertEquals("which terms?", finance.at("/reason/text").asText());
        talk.awaitBriefing(
                "web-shop",
                account,
                Map.of(
                        "production", "accepted",
                        "support", "accepted",
                        "logistics", "countered",
                        "finance", "declined"));

        onCommitment(logistics, "counter-agreement", Map.of("customerAgreed", true, "reason", "the opening moves"));
        onCommitment(finance, "insistence", Map.of("reason", "the terms that we always give"));
    }

    private static void onCommitment(JsonNode commitment, String deed, Object body) throws IOException {
        talk.post(ANNA, "/api/commitments/" + commitment.get("commitmentId").asText() + "/" + deed, body)
                .must(200);
    }

    private static void desksSeeIt(String id) throws IOException {
        JsonNode proposition = talk.proposition(ANNA, id);
        JsonNode delivery = talk.awaitTask("logistics-desk", Talk.idOf(proposition, "logistics"), "accepted");
        String agreed = NOW.plusDays(33).toInstant().toString();
        assertEquals(agreed, delivery.get("dueAt").asText());
        assertEquals(agreed, delivery.get("customerDueAt").asText());
        JsonNode terms = talk.awaitTask("finance-desk", Talk.idOf(proposition, "finance"), "acknowledged");
        assertEquals(ANNA, terms.at("/insistence/by").asText());
        assertEquals(
                "the terms that we always give", terms.at("/insistence/reason").asText());
        talk.step("finance-desk", Talk.idOf(proposition, "finance"), "accept", null);
        talk.awaitState(ANNA, id, "finance", "accepted");
        JsonNode seen = Talk.of(talk.awaitState(ANNA, id, "logistics", "accepted"), "logistics");
        assertEquals(agreed, seen.get("customerDueAt").asText());
    }

    private static void supportIsDropped(String id, String account) throws IOException {
        JsonNode standing = talk.proposition(ANNA, id);
        String support = Talk.idOf(standing, "support");
        List<Map<String, Object>> kept = new ArrayList<>();
        for (JsonNode commitment : standing.get("commitments")) {
            if (!commitment.get("commitmentId").asText().equals(support)) {
                kept.add(again(commitment));
            }
        }
        Map<String, Object> amendment = amendment("11000.00", "they have a contact of their own", kept);

        JsonNode amended =
                talk.onProposition(ANNA, id, "amendments", amendment).must(200).body();

        assertEquals(
                List.of("unchanged", "unchanged", "unchanged", "cancellationRequested"),
                amended.get("outcomes").findValuesAsText("outcome"));
        talk.awaitTask("support-desk", support, "pendingCancellation");
        talk.step("support-desk", support, "cancellation", Map.of("decision", "accept"));
        talk.awaitState(ANNA, id, "support", "cancelled");
        talk.assertMandate(MANAGER, ANNA, "11000.00", "39000.00");
        JsonNode difference = talk.get(ANNA, "/api/propositions/" + id + "/versions/2..3");
        assertEquals(
                support, difference.at("/commitments/removed/0/commitmentId").asText(), difference::toString);
        talk.awaitBriefing(
                "web-shop", account, Map.of("production", "accepted", "logistics", "accepted", "finance", "accepted"));
    }

    private static void desksDeliver(String id, String account) throws IOException {
        JsonNode proposition = talk.proposition(ANNA, id);
        for (String department : List.of("production", "logistics", "finance")) {
            talk.step(department + "-desk", Talk.idOf(proposition, department), "start", null);
            talk.step(department + "-desk", Talk.idOf(proposition, department), "complete", null);
            talk.awaitState(ANNA, id, department, "completed");
        }
        JsonNode settled = talk.proposition(ANNA, id);
        assertEquals("completed", settled.get("state").asText(), settled::toString);
        JsonNode briefing = talk.awaitBriefing(
                "web-shop",
                account,
                Map.of("production", "completed", "logistics", "completed", "finance", "completed"));
        assertEquals("Customer TALK-1", briefing.get("name").asText());
        assertEquals(3, briefing.at("/summary/promised").asInt());
        assertEquals(3, briefing.at("/summary/kept").asInt());
        assertEquals(0, briefing.at("/summary/broken").asInt());
        assertEquals(0, briefing.at("/summary/open").asInt());
    }

    private static void assertCustomerConfirms(String id) throws IOException {
        String delivery = Talk.idOf(talk.proposition(ANNA, id), "logistics");
        Answer heard = talk.post(
                "web-shop",
                "/api/commitments/" + delivery + "/customer-word",
                Map.of("word", "confirmed", "text", "all there"));
        assertEquals(
                "confirmed", heard.must(200).body().at("/customerWord/word").asText());
    }

    private static void assertTimelineTellsAll(String id) {
        talk.assertInTimeline(
                ANNA,
                id,
                ANNA + " drafted",
                ANNA + " committed",
                "logistics-desk progressed",
                ANNA + " counterAgreed",
                ANNA + " insisted",
                ANNA + " cancellationRequested",
                "support-desk progressed",
                "finance-desk settled",
                "web-shop customerWord");
    }
}
