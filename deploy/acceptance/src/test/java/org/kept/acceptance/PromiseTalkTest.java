package org.kept.acceptance;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.kept.acceptance.Api.Answer;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What sales and departments say to each other about one customer, from the draft to the last delivery. */
class PromiseTalkTest {
    private static final OffsetDateTime NOW = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
    private static final String ANNA = "salesperson-anna";
    private static final String BEN = "salesperson-ben";
    private static final String MANAGER = "sales-manager-north";

    private static Kept kept;
    private static Talk talk;

    @BeforeAll
    static void a_team_with_mandates() throws IOException {
        kept = Kept.inTemporaryHome();
        kept.up("--empty");
        talk = new Talk(kept);
        Map<String, Object> team = Map.of("name", "North", "members", List.of(ANNA, BEN), "managers", List.of(MANAGER));
        talk.post("operator", "/api/salespeople/teams", team).must(201);
        for (String member : List.of(ANNA, BEN)) {
            Map<String, Object> grant = Map.of(
                    "openValue", money("50000.00"),
                    "valuePerProposition", money("20000.00"),
                    "reason", "knows the north");
            talk.post(MANAGER, "/api/salespeople/" + member + "/mandate/grants", grant)
                    .must(201);
        }
    }

    @AfterAll
    static void all_ends() {
        if (kept != null) {
            kept.close();
        }
    }

    @Test
    void a_promise_is_talked_over_until_it_is_kept() throws IOException {
        String account = "TALK-1";
        String id = draft(ANNA, account, "12000.00");
        assertCanBeKept(id);

        JsonNode committed =
                talk.onProposition(ANNA, id, "commit", null).must(200).body();
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

    @Test
    void beyond_the_mandate_the_manager_of_the_team_signs_too() throws IOException {
        String id = draft(BEN, "TALK-2", "25000.00");

        JsonNode asked = talk.onProposition(BEN, id, "commit", null).must(200).body();

        assertEquals("awaitingCoSignature", asked.get("state").asText());
        assertEquals("valuePerProposition", asked.at("/excesses/0/limit").asText());
        talk.assertMandate(BEN, BEN, "0.00", "50000.00");
        Map<String, String> signature = Map.of("decision", "sign", "reason", "worth it");
        talk.onProposition("sales-manager-south", id, "co-signature", signature).must(403);
        String commitment = Talk.of(asked, "logistics").get("commitmentId").asText();
        talk.post("logistics-desk", "/api/fulfilment/tasks/" + commitment + "/accept", null)
                .must(404);

        JsonNode signed = talk.onProposition(MANAGER, id, "co-signature", signature)
                .must(200)
                .body();

        assertEquals("committed", signed.get("state").asText());
        talk.awaitTask("logistics-desk", commitment, "acknowledged");
        JsonNode mandate = talk.get(MANAGER, "/api/salespeople/" + BEN + "/mandate");
        assertEquals(MANAGER, mandate.at("/consumedBy/0/signedBy").asText(), mandate::toString);
        assertEquals("25000.00", mandate.at("/openValue/open/amount").asText());
        List<String> timeline = talk.timeline(BEN, id);
        assertInOrder(timeline, BEN + " coSignatureRequested", MANAGER + " coSigned", BEN + " committed");
    }

    private static String draft(String salesperson, String account, String value) throws IOException {
        talk.register(salesperson, account);
        Map<String, Object> delivery = promise("logistics", "delivery", 30);
        delivery.put("dependsOn", List.of("0"));
        delivery.put("quantity", 2);
        Map<String, Object> draft = Map.of(
                "accountId",
                account,
                "statement",
                "the new shop opens with full shelves",
                "value",
                money(value),
                "commitments",
                List.of(
                        promise("production", "build", 20),
                        delivery,
                        promise("finance", "terms", 30),
                        promise("support", "contact", 30)));
        String id = talk.post(salesperson, "/api/propositions", draft)
                .must(201)
                .body()
                .get("propositionId")
                .asText();
        talk.awaitAccountOf(salesperson, id);
        return id;
    }

    private static Map<String, Object> promise(String department, String type, int inDays) {
        return new HashMap<>(Map.of(
                "department",
                department,
                "promise",
                type + " as agreed",
                "type",
                type,
                "dueAt",
                NOW.plusDays(inDays).toString(),
                "timeZone",
                "Europe/Berlin"));
    }

    private static Map<String, String> money(String amount) {
        return Map.of("amount", amount, "currency", "EUR");
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
            talk.awaitTask(department + "-desk", idOf(committed, department), "acknowledged");
        }
        talk.step("production-desk", idOf(committed, "production"), "accept", null);
        talk.step("support-desk", idOf(committed, "support"), "accept", null);
        Map<String, Object> counter = new HashMap<>(reason("capacity", "the lorries are out"));
        counter.put("dueAt", NOW.plusDays(33).toString());
        talk.step("logistics-desk", idOf(committed, "logistics"), "counter", counter);
        talk.step("finance-desk", idOf(committed, "finance"), "decline", reason("unclear", "which terms?"));
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
        JsonNode delivery = talk.awaitTask("logistics-desk", idOf(proposition, "logistics"), "accepted");
        String agreed = NOW.plusDays(33).toInstant().toString();
        assertEquals(agreed, delivery.get("dueAt").asText());
        assertEquals(agreed, delivery.get("customerDueAt").asText());
        JsonNode terms = talk.awaitTask("finance-desk", idOf(proposition, "finance"), "acknowledged");
        assertEquals(ANNA, terms.at("/insistence/by").asText());
        assertEquals(
                "the terms that we always give", terms.at("/insistence/reason").asText());
        talk.step("finance-desk", idOf(proposition, "finance"), "accept", null);
        talk.awaitState(ANNA, id, "finance", "accepted");
        JsonNode seen = Talk.of(talk.awaitState(ANNA, id, "logistics", "accepted"), "logistics");
        assertEquals(agreed, seen.get("customerDueAt").asText());
    }

    private static void supportIsDropped(String id, String account) throws IOException {
        JsonNode standing = talk.proposition(ANNA, id);
        String support = idOf(standing, "support");
        List<Map<String, Object>> kept = new ArrayList<>();
        for (JsonNode commitment : standing.get("commitments")) {
            if (!commitment.get("commitmentId").asText().equals(support)) {
                kept.add(terms(commitment));
            }
        }
        Map<String, Object> amendment = Map.of(
                "statement",
                standing.get("statement").asText(),
                "value",
                money("11000.00"),
                "commitments",
                kept,
                "reason",
                "they have a contact of their own");

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

    private static Map<String, Object> terms(JsonNode commitment) {
        Map<String, Object> terms = new HashMap<>();
        for (String field : List.of("commitmentId", "department", "promise", "type", "dueAt", "timeZone")) {
            terms.put(field, commitment.get(field).asText());
        }
        terms.put("dependsOn", commitment.get("dependsOn"));
        if (commitment.hasNonNull("quantity")) {
            terms.put("quantity", commitment.get("quantity"));
        }
        return terms;
    }

    private static void desksDeliver(String id, String account) throws IOException {
        JsonNode proposition = talk.proposition(ANNA, id);
        for (String department : List.of("production", "logistics", "finance")) {
            talk.step(department + "-desk", idOf(proposition, department), "start", null);
            talk.step(department + "-desk", idOf(proposition, department), "complete", null);
            talk.awaitState(ANNA, id, department, "completed");
        }
        JsonNode settled = talk.proposition(ANNA, id);
        assertEquals("completed", settled.get("state").asText(), settled::toString);
        JsonNode briefing = talk.awaitBriefing(
                "web-shop",
                account,
                Map.of("production", "completed", "logistics", "completed", "finance", "completed"));
        assertEquals("Talk & Sons", briefing.get("name").asText());
        assertEquals(3, briefing.at("/summary/promised").asInt());
        assertEquals(3, briefing.at("/summary/kept").asInt());
        assertEquals(0, briefing.at("/summary/broken").asInt());
        assertEquals(0, briefing.at("/summary/open").asInt());
    }

    private static void assertCustomerConfirms(String id) throws IOException {
        String delivery = idOf(talk.proposition(ANNA, id), "logistics");
        Answer heard = talk.post(
                "web-shop",
                "/api/commitments/" + delivery + "/customer-word",
                Map.of("word", "confirmed", "text", "all there"));
        assertEquals(
                "confirmed", heard.must(200).body().at("/customerWord/word").asText());
    }

    private static void assertTimelineTellsAll(String id) {
        List<String> timeline = talk.timeline(ANNA, id);
        assertInOrder(
                timeline,
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

    private static void assertInOrder(List<String> told, String... wanted) {
        int next = 0;
        for (String entry : told) {
            next += next < wanted.length && entry.equals(wanted[next]) ? 1 : 0;
        }
        assertTrue(next == wanted.length, () -> List.of(wanted) + " in that order in " + told);
    }

    private static String idOf(JsonNode proposition, String department) {
        return Talk.of(proposition, department).get("commitmentId").asText();
    }
}
