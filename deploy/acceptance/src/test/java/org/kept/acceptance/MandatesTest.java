package org.kept.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.kept.acceptance.Api.Answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kept.acceptance.Promises.draft;
import static org.kept.acceptance.Promises.promise;
import static org.kept.acceptance.Promises.terms;

/** What a salesperson may promise without asking. Training and extensions: {@link SalesDeskTest}. */
@ExtendWith(OneSystem.class)
class MandatesTest {
    private static final int CLIENTS = 64;
    private static final String FRIDA = "salesperson-frida";
    private static final String GEORG = "salesperson-georg";
    private static final String MANAGER = "sales-manager-centre";

    private static Talk talk;

    @BeforeAll
    static void a_team(Talk running) throws IOException {
        talk = running;
        talk.team("Centre", MANAGER, List.of(FRIDA, GEORG));
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
