package org.kept.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.fasterxml.jackson.databind.JsonNode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.kept.acceptance.Api.Answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kept.acceptance.Promises.NOW;
import static org.kept.acceptance.Promises.draft;
import static org.kept.acceptance.Promises.promise;
import static org.kept.acceptance.Promises.terms;

/** What a salesperson may promise without asking. Training and extensions: {@link SalesDeskTest}. */
@ExtendWith(OneSystem.class)
class MandatesTest {
    private static final int CLIENTS = 64;
    private static final String FRIDA = "salesperson-frida";
    private static final String GEORG = "salesperson-georg";
    private static final String HERMINE = "salesperson-hermine";
    private static final String JONAS = "salesperson-jonas";
    private static final String KLARA = "salesperson-klara";
    private static final String MANAGER = "sales-manager-centre";

    private static Talk talk;

    @BeforeAll
    static void a_team(Talk running) throws IOException {
        talk = running;
        talk.team("Centre", MANAGER, List.of(FRIDA, GEORG, HERMINE, JONAS, KLARA));
        talk.register(FRIDA, "MANDATE-1");
        talk.promised(GEORG, draft("MANDATE-1", "1.00", promise("support", "contact", 30)));
    }

    @Test
    void sixty_four_clients_at_once_against_a_mandate_for_ten_end_with_exactly_ten() throws Exception {
        talk.grant(MANAGER, FRIDA, "1000.00", "1000.00");
        List<Answer> drafts = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            Map<String, Object> draft = draft("MANDATE-1", "100.00", promise("support", "contact", 30));
            drafts.add(talk.post(FRIDA, "/api/propositions", draft).must(201));
        }

        List<Answer> answers = atOnce(drafts);

        List<String> states = answers.stream()
                .map(answer -> answer.must(200).body().get("state").asText())
                .toList();
        assertEquals(10, states.stream().filter("committed"::equals).count(), states::toString);
        assertEquals(54, states.stream().filter("awaitingCoSignature"::equals).count(), states::toString);
        talk.assertMandate(FRIDA, FRIDA, "1000.00", "0.00");
        JsonNode explained = talk.get(FRIDA, "/api/salespeople/" + FRIDA + "/mandate");
        assertEquals(10, explained.get("consumedBy").size(), explained::toString);
        JsonNode listed = talk.get(FRIDA, "/api/propositions?limit=200&state=committed&salesperson=" + FRIDA);
        assertEquals(10, listed.get("items").size());
        Answer beyond = answers.stream()
                .filter(answer -> answer.body().has("excesses"))
                .findAny()
                .orElseThrow();
        assertEquals("openValue", beyond.body().at("/excesses/0/limit").asText());
        assertTrue(!beyond.body().at("/excesses/0/wouldPass").asText().isBlank(), "and what would make it pass");
    }

    @Test
    void nobody_but_the_owner_rewrites_and_a_hand_over_is_an_act_with_history() throws IOException {
        String id = talk.draft(GEORG, draft("MANDATE-1", "10.00", promise("support", "contact", 30)));
        String path = "/api/propositions/" + id;
        String tag = talk.as(GEORG).get(path).must(200).entityTag();
        Map<String, Object> anew = terms("5.00", List.of());

        talk.as(MANAGER).put(path, anew, tag).must(403);
        Answer colleague = talk.as(FRIDA).put(path, anew, tag).must(403);
        talk.onProposition(FRIDA, id, "commit", null).must(403);
        talk.onProposition(MANAGER, id, "handover", Map.of("to", FRIDA, "reason", "georg is ill"))
                .must(200);

        assertTrue(colleague.body().get("detail").asText().contains(GEORG), "says whose it is");
        assertEquals(FRIDA, talk.proposition(FRIDA, id).get("salesperson").asText());
        JsonNode told = talk.get(FRIDA, path + "/timeline").get("items");
        assertTrue(told.findValuesAsText("why").contains("georg is ill"), told::toString);
        talk.assertInTimeline(FRIDA, id, GEORG + " drafted", MANAGER + " handedOver");
        String standing = talk.as(FRIDA).get(path).must(200).entityTag();
        talk.as(GEORG).put(path, anew, standing).must(403);
        talk.as(FRIDA).put(path, anew, standing).must(200);
    }

    @Test
    void departments_and_tiers_that_a_mandate_does_not_cover_need_a_signature() throws IOException {
        Map<String, Object> grant = Map.of(
                "departments", List.of("support"), "tiers", List.of("KEY"), "reason", "begins with the service desk");
        talk.post(MANAGER, "/api/salespeople/" + HERMINE + "/mandate/grants", grant)
                .must(201);

        JsonNode asked =
                talk.promised(HERMINE, draft("MANDATE-1", "10.00", promise("support", "contact", 30), delivery()));

        assertEquals("awaitingCoSignature", asked.get("state").asText());
        assertEquals(List.of("department", "tier"), asked.get("excesses").findValuesAsText("limit"), asked::toString);
        assertEquals("logistics", asked.at("/excesses/0/asked").asText());
        assertEquals("support", asked.at("/excesses/0/allowed").asText());
        assertEquals("KEY", asked.at("/excesses/1/allowed").asText());
        asked.get("excesses")
                .forEach(excess -> assertTrue(excess.get("wouldPass").asText().contains("a grant that covers")));
        talk.post(
                        MANAGER,
                        "/api/salespeople/" + HERMINE + "/mandate/grants",
                        Map.of("departments", List.of("*"), "tiers", List.of("*"), "reason", "knows the ropes"))
                .must(201);
        JsonNode committed = talk.promised(HERMINE, draft("MANDATE-1", "10.00", delivery()));
        assertEquals("committed", committed.get("state").asText());
    }

    @Test
    void kept_promises_widen_a_mandate_by_the_policy_that_it_states() throws Exception {
        talk.grant(MANAGER, JONAS, "1000.00", "1000.00");
        String mandate = "/api/salespeople/" + JONAS + "/mandate";
        List<String> next = texts(talk.get(JONAS, mandate).get("widensNext"));
        assertTrue(
                next.stream().anyMatch(told -> told.contains("From 95 % kept of at least 20 commitments")),
                next::toString);
        keepTwenty(JONAS);

        talk.daysPassed().passFor(JONAS, 14);

        Awaitility.await("the next look at the kept rate")
                .atMost(Duration.ofSeconds(20))
                .until(() -> talk.openValueLimit(JONAS).equals("1100.00"));
        JsonNode entry = talk.get(JONAS, mandate + "/entries?limit=1").at("/items/0");
        assertEquals("widened", entry.get("kind").asText(), entry::toString);
        assertTrue(entry.get("why").asText().startsWith("20 of 20 commitments kept, at least 95 %"), entry::toString);
    }

    @Test
    void a_training_that_has_expired_narrows_the_mandate_again() throws Exception {
        Map<String, Object> training = Map.of(
                "topic", "contract-law",
                "certifiedOn", NOW.toLocalDate().minusDays(9).toString(),
                "expiresOn", NOW.toLocalDate().plusDays(30).toString());
        talk.post(MANAGER, "/api/salespeople/" + KLARA + "/trainings", training).must(201);
        String wider = talk.openValueLimit(KLARA);

        talk.daysPassed().passFor(KLARA, 31);

        assertEquals("11000000.00", wider);
        Awaitility.await("the next look at trainings")
                .atMost(Duration.ofSeconds(20))
                .until(() -> talk.openValueLimit(KLARA).equals("10000000.00"));
        JsonNode entry = talk.get(KLARA, "/api/salespeople/" + KLARA + "/mandate/entries?limit=1")
                .at("/items/0");
        assertEquals("narrowed", entry.get("kind").asText(), entry::toString);
        assertEquals(
                "The training in contract-law has expired", entry.get("why").asText());
    }

    private static Map<String, Object> delivery() {
        return promise("logistics", "delivery", 30);
    }

    /** Due tomorrow, delivered today. */
    @SuppressWarnings("unchecked")
    private static void keepTwenty(String salesperson) throws IOException {
        Map<String, Object>[] promises = new Map[20];
        Arrays.setAll(promises, i -> promise("finance", "terms", 1));
        JsonNode committed = talk.promised(salesperson, draft("MANDATE-1", "20.00", promises));
        for (JsonNode commitment : committed.get("commitments")) {
            String id = commitment.get("commitmentId").asText();
            talk.awaitTask("finance-desk", id, "acknowledged");
            talk.deliver("finance-desk", id);
        }
        Awaitility.await("all twenty are kept")
                .atMost(Duration.ofSeconds(20))
                .until(() -> talk.get(salesperson, "/api/salespeople/" + salesperson + "/kept-rate?by=account")
                                .at("/total/kept")
                                .asInt()
                        == 20);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /** Each by a thread of its own, when all of them are there. */
    private static List<Answer> atOnce(List<Answer> drafts) {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        CountDownLatch there = new CountDownLatch(CLIENTS);
        try {
            return drafts.stream()
                    .map(draft -> CompletableFuture.supplyAsync(() -> commit(draft, there), clients))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        } finally {
            clients.shutdownNow();
        }
    }

    private static Answer commit(Answer draft, CountDownLatch there) {
        Map<String, String> headers = new HashMap<>(Talk.key());
        headers.put("If-Match", draft.entityTag());
        String path = "/api/propositions/" + draft.body().get("propositionId").asText() + "/commit";
        there.countDown();
        try {
            there.await();
            return talk.as(FRIDA).post(path, null, headers);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
