package org.kept.acceptance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.kept.acceptance.Api.Answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kept.acceptance.Promises.draft;
import static org.kept.acceptance.Promises.promise;

/**
 * What every caller can rely on. Bulk commits and lists: {@link SalesDeskTest}; the same answer across a crash:
 * {@link CommitsSurviveKillsTest}.
 */
@ExtendWith(OneSystem.class)
class CallingTest {
    private static final String ILSE = "salesperson-ilse";

    private static Talk talk;

    @BeforeAll
    static void a_system(Talk running) {
        talk = running;
    }

    @Test
    void the_same_key_with_the_same_body_gives_the_same_answer_and_with_another_body_none() throws IOException {
        talk.register(ILSE, "CALL-1");
        Map<String, String> key = Talk.key();
        Map<String, Object> draft = draft("CALL-1", "10.00", promise("support", "contact", 30));

        Answer first = talk.as(ILSE).post("/api/propositions", draft, key).must(201);
        Answer again = talk.as(ILSE).post("/api/propositions", draft, key).must(201);
        Answer other = talk.as(ILSE).post("/api/propositions", draft("CALL-1", "20.00"), key);
        Answer keyless = talk.as(ILSE).post("/api/propositions", draft, Map.of());

        assertEquals(first.body(), again.body());
        assertEquals(first.entityTag(), again.entityTag());
        assertEquals(
                "urn:kept:problem:idempotency-key-reused",
                other.must(422).body().get("type").asText());
        assertTrue(keyless.must(400).body().get("detail").asText().contains("Idempotency-Key"), "says what to send");
        JsonNode listed = talk.get(ILSE, "/api/propositions?accountId=CALL-1").get("items");
        assertEquals(1, listed.size(), "drafted once");
    }

    @Test
    void a_list_is_also_a_table() throws Exception {
        talk.register(ILSE, "CALL-2");
        String id = talk.draft(ILSE, draft("CALL-2", "10.00", promise("support", "contact", 30)));

        List<String> propositions =
                talk.as(ILSE).csv("/api/propositions?accountId=CALL-2").lines().toList();
        List<String> commitments =
                talk.as(ILSE).csv("/api/commitments?accountId=CALL-2").lines().toList();

        assertEquals(2, propositions.size(), propositions::toString);
        assertTrue(propositions.get(0).startsWith("propositionId,accountId,salesperson,state,"));
        assertTrue(propositions.get(1).startsWith(id + ",CALL-2," + ILSE + ",draft,"));
        assertEquals(2, commitments.size(), commitments::toString);
        assertTrue(commitments.get(1).contains("," + id + ",CALL-2,"));
    }

    @Test
    void a_list_is_walked_page_by_page_and_nothing_comes_twice_or_not_at_all_while_another_is_added()
            throws IOException {
        talk.register(ILSE, "CALL-5");
        Set<String> there = new HashSet<>();
        for (int i = 0; i < 7; i++) {
            there.add(talk.draft(ILSE, draft("CALL-5", "10.00", promise("support", "contact", 30))));
        }
        for (String sort : List.of("id", "createdAt", "-createdAt", "dueAt")) {
            Answer first = page("/api/propositions?accountId=CALL-5&limit=3&sort=" + sort);
            List<String> walked = new ArrayList<>(ids(first));
            String added = talk.draft(ILSE, draft("CALL-5", "10.00", promise("support", "contact", 30)));

            for (Answer page = first; page.next() != null; walked.addAll(ids(page))) {
                assertTrue(page.link().contains("rel=\"next\""), page::link);
                page = page(page.next());
            }

            assertEquals(walked.size(), new HashSet<>(walked).size(), "twice: " + walked);
            assertTrue(walked.containsAll(there), () -> sort + ": " + walked + " without some of " + there);
            assertTrue(!sort.equals("createdAt") || walked.contains(added), "what is added behind is met, too");
            there.add(added);
        }
    }

    private static Answer page(String path) {
        Answer page = talk.as(ILSE).get(path).must(200);
        assertTrue(page.body().get("items").size() <= 3, page.body()::toString);
        return page;
    }

    private static List<String> ids(Answer page) {
        return page.body().get("items").findValuesAsText("propositionId");
    }

    @Test
    void the_timeline_tells_who_did_what_when_and_why() throws IOException {
        talk.register(ILSE, "CALL-3");
        JsonNode committed = talk.promised(ILSE, draft("CALL-3", "10.00", promise("support", "contact", 30)));
        String id = committed.get("propositionId").asText();
        talk.awaitTask("support-desk", Talk.idOf(committed, "support"), "acknowledged");
        talk.onProposition(ILSE, id, "withdrawal", Map.of("reason", "they closed"))
                .must(200);
        talk.awaitState(ILSE, id, "support", "cancelled");

        JsonNode told = talk.get(ILSE, "/api/propositions/" + id + "/timeline").get("items");

        talk.assertInTimeline(ILSE, id, ILSE + " drafted", ILSE + " committed", ILSE + " cancellationRequested");
        assertTrue(told.findValuesAsText("why").contains("they closed"), told::toString);
        told.forEach(entry -> assertTrue(entry.hasNonNull("at"), entry::toString));
    }

    @Test
    void a_refusal_says_what_would_make_it_pass() throws IOException {
        talk.register(ILSE, "CALL-4");
        Map<String, Object> draft = draft("CALL-4", "10.00", promise("support", "contact", 30));
        String id = talk.draft(ILSE, draft);
        Map<String, Object> unreadable = new HashMap<>(draft);
        unreadable.put("validUntil", "soon");

        JsonNode byRole =
                talk.post("order-system", "/api/propositions", draft).must(403).body();
        JsonNode unread =
                talk.post(ILSE, "/api/propositions", unreadable).must(400).body();
        JsonNode unknown =
                talk.as(ILSE).get("/api/propositions/" + id + "x").must(404).body();

        assertEquals("urn:kept:problem:forbidden", byRole.get("type").asText());
        assertTrue(byRole.get("detail").asText().contains("sales"), byRole::toString);
        assertTrue(unread.get("detail").asText().contains("'validUntil'"), unread::toString);
        assertTrue(!unread.get("detail").asText().contains("LocalDate"), unread::toString);
        assertTrue(!unknown.get("detail").asText().isBlank(), unknown::toString);
    }
}
