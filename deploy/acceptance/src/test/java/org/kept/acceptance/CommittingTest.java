package org.kept.acceptance;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kept.acceptance.Promises.NOW;
import static org.kept.acceptance.Promises.draft;
import static org.kept.acceptance.Promises.promise;
import static org.kept.acceptance.Promises.template;
import static org.kept.acceptance.Promises.terms;

/** The company's word is given: within the mandate, with a manager's signature beyond it, or not at all. */
@ExtendWith(OneSystem.class)
class CommittingTest {
    private static final String BEN = "salesperson-ben";
    private static final String CLARA = "salesperson-clara";
    private static final String CORA = "salesperson-cora";
    private static final String RITA = "salesperson-rita";
    private static final String TILDA = "salesperson-tilda";
    private static final String MANAGER = "sales-manager-west";

    private static Talk talk;

    @BeforeAll
    static void a_team_with_mandates(Talk running) throws IOException {
        talk = running;
        talk.team("West", MANAGER, List.of(BEN, CLARA, RITA));
        for (String member : List.of(BEN, CLARA)) {
            talk.grant(MANAGER, member, "50000.00", "20000.00");
        }
    }

    @Test
    void beyond_the_mandate_the_manager_of_the_team_signs_too() throws IOException {
        talk.register(BEN, "COMMIT-1");

        JsonNode asked = talk.promised(BEN, draft("COMMIT-1", "25000.00", promise("logistics", "delivery", 30)));

        String id = id(asked);
        assertEquals("awaitingCoSignature", asked.get("state").asText());
        assertEquals("valuePerProposition", asked.at("/excesses/0/limit").asText());
        talk.assertMandate(BEN, BEN, "0.00", "50000.00");
        Map<String, String> signature = Map.of("decision", "sign", "reason", "worth it");
        talk.onProposition("sales-manager-of-nobody", id, "co-signature", signature)
                .must(403);
        String commitment = Talk.idOf(asked, "logistics");
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
        talk.assertInTimeline(BEN, id, BEN + " coSignatureRequested", MANAGER + " coSigned", BEN + " committed");
    }

    @Test
    void a_declined_signature_leaves_a_draft_the_reason_and_an_untouched_mandate() throws IOException {
        talk.register(CLARA, "COMMIT-2");
        String id = id(talk.promised(CLARA, draft("COMMIT-2", "25000.00", promise("logistics", "delivery", 30))));

        talk.onProposition(MANAGER, id, "co-signature", Map.of("decision", "decline"))
                .must(422);
        talk.onProposition(MANAGER, id, "co-signature", Map.of("decision", "decline", "reason", "half of it first"))
                .must(200);

        assertEquals("draft", talk.proposition(CLARA, id).get("state").asText());
        talk.assertMandate(CLARA, CLARA, "0.00", "50000.00");
        JsonNode told = talk.get(CLARA, "/api/propositions/" + id + "/timeline").get("items");
        assertTrue(told.findValuesAsText("why").contains("half of it first"), told::toString);
        assertEquals(List.of(), talk.topics().toldTo("logistics", "COMMIT-2"));
    }

    @Test
    void one_promise_that_cannot_be_made_keeps_all_of_them_back() throws IOException {
        talk.register(CORA, "COMMIT-3");
        id(talk.promised(CORA, draft("COMMIT-3", "1.00", promise("support", "contact", 30))));
        String id = talk.draft(
                CORA,
                draft("COMMIT-3", "100.00", promise("logistics", "delivery", 30), promise("catering", "cake", 30)));

        JsonNode refused =
                talk.onProposition(CORA, id, "commit", null).must(422).body();

        assertTrue(refused.at("/violations/0/field").asText().startsWith("commitments[1]"), refused::toString);
        assertEquals("draft", talk.proposition(CORA, id).get("state").asText());
        assertEquals(List.of(), talk.topics().toldTo("logistics", "COMMIT-3"));
        JsonNode consumed =
                talk.get(CORA, "/api/salespeople/" + CORA + "/mandate").get("consumedBy");
        assertTrue(!consumed.findValuesAsText("propositionId").contains(id), consumed::toString);
    }

    @Test
    void a_self_service_account_gets_an_individual_proposition_for_a_stated_reason_and_a_standard_one_without()
            throws IOException {
        String account = smallestOfFive("TIER-");
        String id = talk.draft(TILDA, draft(account, "100.00", promise("support", "contact", 30)));
        JsonNode refused = Awaitility.await("a commit without a reason is refused")
                .atMost(Duration.ofSeconds(30))
                .until(() -> talk.onProposition(TILDA, id, "commit", null), answer -> answer.status() == 422)
                .body();
        assertEquals("reason", refused.at("/violations/0/field").asText(), refused::toString);
        assertTrue(refused.at("/violations/0/message").asText().contains("SELF_SERVICE"), refused::toString);

        talk.onProposition(TILDA, id, "commit", Map.of("reason", "opens a second branch"))
                .must(200);
        String template = talk.post(MANAGER, "/api/propositions/templates", template(true))
                .must(201)
                .body()
                .get("templateId")
                .asText();
        JsonNode standard = talk.post(
                        "web-shop",
                        "/api/propositions/templates/" + template + "/commitments",
                        Map.of("accountId", account))
                .must(201)
                .body();

        talk.assertInTimeline(TILDA, id, TILDA + " drafted", TILDA + " committed");
        List<String> whys =
                talk.get(TILDA, "/api/propositions/" + id + "/timeline").findValuesAsText("why");
        assertTrue(whys.contains("opens a second branch"), whys::toString);
        assertEquals("committed", standard.get("state").asText());
        assertEquals("web-shop", standard.get("salesperson").asText(), "in its own name");
    }

    @Test
    void a_key_account_gets_an_individual_proposition_without_a_reason() throws IOException {
        smallestOfFive("TOP-");

        JsonNode committed = talk.promised(TILDA, draft("TOP-0", "100.00", promise("support", "contact", 30)));

        assertEquals("committed", committed.get("state").asText());
    }

    /** Its tier is told by the test: segmentation-service chooses whom it takes for rising once a week. */
    @Test
    void a_rising_account_gets_an_individual_proposition_without_a_reason_from_who_may_promise_to_those()
            throws IOException {
        talk.register(RITA, "COMMIT-5");
        Map<String, Object> grant = Map.of("tiers", List.of("RISING"), "reason", "looks after who grows");
        talk.post(MANAGER, "/api/salespeople/" + RITA + "/mandate/grants", grant)
                .must(201);
        JsonNode before = talk.promised(RITA, draft("COMMIT-5", "100.00", promise("support", "contact", 30)));

        talk.topics().tellRising("COMMIT-5");

        assertEquals("tier", before.at("/excesses/0/limit").asText(), before::toString);
        Awaitility.await("an individual proposition is committed, without a reason")
                .atMost(Duration.ofSeconds(20))
                .until(() -> talk.promised(RITA, draft("COMMIT-5", "100.00", promise("support", "contact", 30)))
                        .get("state")
                        .asText()
                        .equals("committed"));
    }

    @Test
    void what_was_valid_until_a_day_that_is_past_is_committed_once_it_gets_a_later_one() throws IOException {
        talk.register(CORA, "COMMIT-6");
        talk.promised(CORA, draft("COMMIT-6", "1.00", promise("support", "contact", 30)));
        Map<String, Object> draft = draft("COMMIT-6", "100.00", promise("logistics", "delivery", 30));
        draft.put("validUntil", NOW.toLocalDate().minusDays(2).toString());
        String id = talk.draft(CORA, draft);

        JsonNode refused =
                talk.onProposition(CORA, id, "commit", null).must(422).body();

        assertEquals("validUntil", refused.at("/violations/0/field").asText(), refused::toString);
        assertTrue(refused.at("/violations/0/message").asText().contains("give it a later day"), refused::toString);
        assertEquals("draft", talk.proposition(CORA, id).get("state").asText());
        assertEquals(List.of(), talk.topics().toldTo("logistics", "COMMIT-6"));
        Map<String, Object> anew = terms("100.00", List.of(promise("logistics", "delivery", 30)));
        anew.put("validUntil", NOW.toLocalDate().plusDays(2).toString());
        String path = "/api/propositions/" + id;
        talk.as(CORA).put(path, anew, talk.as(CORA).get(path).entityTag()).must(200);
        talk.onProposition(CORA, id, "commit", null).must(200);
    }

    /** Five accounts order, the first one the most by far. @return the last one, once it is SELF_SERVICE and the first KEY */
    private static String smallestOfFive(String prefix) throws IOException {
        for (int i = 0; i < 5; i++) {
            talk.register(TILDA, prefix + i);
            Map<String, Object> order = new HashMap<>(Map.of(
                    "orderId",
                    UUID.randomUUID().toString(),
                    "accountId",
                    prefix + i,
                    "revision",
                    1,
                    "orderedAt",
                    NOW.toString(),
                    "status",
                    "placed"));
            order.put("netAmount", i == 0 ? "90000.00" : "10.00");
            order.put("currency", "USD");
            talk.post("order-system", "/api/orders", order).must(202);
        }
        awaitTier(prefix + 0, "KEY");
        awaitTier(prefix + 4, "SELF_SERVICE");
        return prefix + 4;
    }

    private static void awaitTier(String account, String tier) {
        Awaitility.await(account + " is " + tier).atMost(Duration.ofSeconds(60)).until(() -> {
            Api.Answer briefing = talk.as(TILDA).get("/api/accounts/" + account + "/briefing");
            return briefing.status() == 200
                    && briefing.body().at("/tier/tier").asText().equals(tier);
        });
    }

    private static String id(JsonNode proposition) {
        return proposition.get("propositionId").asText();
    }
}
