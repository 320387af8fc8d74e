package org.kept.acceptance;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.kept.embedded.testing.EventStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kept.acceptance.Promises.NOW;
import static org.kept.acceptance.Promises.promise;

/** What a sales desk, its manager and a touch-point do with the running system beside one long promise. */
@ExtendWith(OneSystem.class)
class SalesDeskTest {
    private static final String CARLA = "salesperson-carla";
    private static final String DORA = "salesperson-dora";
    private static final String MANAGER = "sales-manager-east";
    private static final String SHOP = "web-shop";
    private static final String DESK = "logistics-desk";

    private static Talk talk;

    @BeforeAll
    static void a_team_that_answers_for_the_web_shop(Talk running) throws IOException {
        talk = running;
        talk.team("East", MANAGER, List.of(CARLA, DORA), List.of(SHOP));
        for (int i = 1; i <= 6; i++) {
            talk.register(CARLA, "DESK-" + i);
        }
        talk.register(CARLA, "DESK-0");
        talk.commit(CARLA, draft(CARLA, "DESK-0"));
    }

    @Test
    void a_template_becomes_a_draft_and_that_another_customers() throws IOException {
        String template = template(false);

        JsonNode drafted = talk.post(CARLA, template + "/drafts", Map.of("accountId", "DESK-1"))
                .must(201)
                .body();
        JsonNode copied = talk.post(
                        DORA,
                        "/api/propositions/" + id(drafted) + "/copies",
                        Map.of("accountId", "DESK-2", "shiftDueBy", "P7D"))
                .must(201)
                .body();

        assertEquals("draft", copied.get("state").asText());
        assertEquals(DORA, copied.get("salesperson").asText());
        assertEquals(drafted.get("statement"), copied.get("statement"));
    }

    @Test
    void a_touch_point_promises_by_itself_and_agrees_to_what_the_department_offers() throws IOException {
        String standard = template(true);
        JsonNode committed = Awaitility.await("the account is known")
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> talk.post(SHOP, standard + "/commitments", Map.of("accountId", "DESK-3")),
                        answer -> answer.status() == 201)
                .body();
        String commitment = Talk.of(committed, "logistics").get("commitmentId").asText();
        talk.awaitTask(DESK, commitment, "acknowledged");
        Map<String, Object> counter = Map.of(
                "dueAt", NOW.plusDays(40).toString(),
                "reason", Map.of("code", "capacity", "text", "the lorries are out"));
        talk.step(DESK, commitment, "counter", counter);
        talk.awaitState(SHOP, id(committed), "logistics", "countered");

        Map<String, Object> agreement =
                Map.of("customerAgreed", true, "dueAt", NOW.plusDays(40).toString(), "reason", "asked at the counter");
        talk.post(CARLA, "/api/commitments/" + commitment + "/counter-agreement", agreement)
                .must(403);
        talk.post(SHOP, "/api/commitments/" + commitment + "/counter-agreement", agreement)
                .must(200);

        JsonNode task = talk.awaitTask(DESK, commitment, "accepted");
        assertEquals(NOW.plusDays(40).toInstant().toString(), task.get("dueAt").asText());
        talk.awaitState(SHOP, id(committed), "logistics", "accepted");
    }

    @Test
    void a_hand_over_reaches_the_department_and_whoever_listens_and_a_withdrawal_is_answered() throws Exception {
        String id = draft(CARLA, "DESK-4");
        JsonNode committed = talk.commit(CARLA, id);
        String commitment = Talk.of(committed, "logistics").get("commitmentId").asText();
        talk.awaitTask(DESK, commitment, "acknowledged");
        talk.get(CARLA, "/api/commitments/" + commitment + "/blast-radius");
        try (EventStream live = talk.follow(DORA, "/api/propositions/events")) {
            talk.onProposition(CARLA, id, "handover", Map.of("to", DORA, "reason", "is on leave"))
                    .must(200);

            String told = live.await(block -> block.data() != null).data();
            assertTrue(told.contains(id) && told.contains("\"handedOver\""), told);
        }
        Awaitility.await("the desk knows whom to ask")
                .atMost(Duration.ofSeconds(20))
                .until(() -> talk.awaitTask(DESK, commitment, "acknowledged")
                        .get("salesperson")
                        .asText()
                        .equals(DORA));

        talk.onProposition(CARLA, id, "withdrawal", Map.of("reason", "not mine any more"))
                .must(403);
        JsonNode withdrawn = talk.onProposition(DORA, id, "withdrawal", Map.of("reason", "the branch closes"))
                .must(200)
                .body();
        assertEquals(List.of("cancellationRequested"), withdrawn.get("outcomes").findValuesAsText("outcome"));
        talk.awaitState(DORA, id, "logistics", "cancelled");
        assertEquals("withdrawn", talk.proposition(DORA, id).get("state").asText());
        assertTrue(talk.timeline(DORA, id).contains(CARLA + " handedOver"));
    }

    @Test
    void a_manager_extends_a_mandate_for_one_proposition_and_develops_people() throws IOException {
        String of = "/api/salespeople/" + CARLA;
        assertEquals("10000000.00", talk.openValueLimit(CARLA));
        Map<String, Object> training = Map.of(
                "topic", "contract-law",
                "certifiedOn", LocalDate.now().minusDays(1).toString(),
                "expiresOn", LocalDate.now().plusDays(300).toString());
        talk.post(MANAGER, of + "/trainings", training).must(201);
        assertEquals("11000000.00", talk.openValueLimit(CARLA));
        talk.post(MANAGER, of + "/coaching-sessions", Map.of("topic", "dates", "agreement", "asks before she promises"))
                .must(201);
        assertEquals(
                "dates",
                talk.get(CARLA, of + "/coaching-sessions").at("/items/0/topic").asText());
        talk.get(CARLA, of + "/kept-rate?by=department");
        talk.get(CARLA, of + "/coaching");

        String team = talk.get(CARLA, of).at("/teamId").asText();
        Map<String, Object> extension = Map.of(
                "act",
                "extendMandate",
                "propositionId",
                draft(CARLA, "DESK-5"),
                "upTo",
                Map.of("amount", "500.00", "currency", "EUR"),
                "reason",
                "while the others hang");
        talk.post(MANAGER, "/api/salespeople/teams/" + team + "/unblock", extension)
                .must(200);
        JsonNode extended = talk.get(CARLA, of + "/mandate").at("/extendedFor/0");
        assertEquals("while the others hang", extended.get("why").asText());
        assertTrue(extended.get("holds").asBoolean());
        assertEquals(
                "extended",
                talk.get(CARLA, of + "/mandate/entries?limit=1")
                        .at("/items/0/kind")
                        .asText());
        talk.get(MANAGER, "/api/salespeople/teams/" + team + "/blocked");
    }

    @Test
    void a_desk_commits_in_bulk_and_finds_again_what_it_follows() throws IOException {
        List<Map<String, Object>> items = List.of(toCommit(draft(CARLA, "DESK-6")), toCommit(draft(CARLA, "DESK-6")));

        JsonNode answered = talk.post(CARLA, "/api/propositions/commits", Map.of("propositions", items))
                .must(200)
                .body();

        assertEquals(
                List.of("committed", "committed"),
                answered.get("items").findValuesAsText("status"),
                answered::toString);
        JsonNode listed = talk.get(
                DORA, "/api/propositions?accountId=DESK-6&salesperson=" + CARLA + "&state=committed&sort=dueAt");
        assertEquals(2, listed.get("items").size());
        assertEquals(
                2,
                talk.get(DORA, "/api/commitments?accountId=DESK-6&department=logistics")
                        .get("items")
                        .size());
    }

    private static Map<String, Object> toCommit(String id) {
        return Map.of(
                "propositionId",
                id,
                "version",
                talk.proposition(CARLA, id).get("version").asLong());
    }

    private static String draft(String salesperson, String account) throws IOException {
        return talk.draft(salesperson, Promises.draft(account, "100.00", promise("logistics", "delivery", 30)));
    }

    /** @return its path */
    private static String template(boolean standard) throws IOException {
        return "/api/propositions/templates/"
                + talk.post(MANAGER, "/api/propositions/templates", Promises.template(standard))
                        .must(201)
                        .body()
                        .get("templateId")
                        .asText();
    }

    private static String id(JsonNode proposition) {
        return proposition.get("propositionId").asText();
    }
}
