package org.kept.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.kept.acceptance.Api.Answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kept.acceptance.Promises.NOW;
import static org.kept.acceptance.Promises.again;
import static org.kept.acceptance.Promises.amendment;
import static org.kept.acceptance.Promises.draft;
import static org.kept.acceptance.Promises.in;
import static org.kept.acceptance.Promises.promise;

/** What was promised changes: the next version, of which departments hear what concerns them. */
@ExtendWith(OneSystem.class)
class AmendingTest {
    private static final String DAVID = "salesperson-david";

    private static Talk talk;

    @BeforeAll
    static void a_system(Talk running) {
        talk = running;
    }

    @Test
    void departments_hear_only_what_changed_and_every_version_stays_readable() throws IOException {
        talk.register(DAVID, "AMEND-1");
        JsonNode first = talk.promised(
                DAVID,
                draft(
                        "AMEND-1",
                        "100.00",
                        promise("production", "build", 20),
                        promise("logistics", "delivery", 30),
                        promise("support", "contact", 30)));
        Map<String, Object> later = again(Talk.of(first, "logistics"));
        later.put("dueAt", NOW.plusDays(40).toString());

        JsonNode second = talk.onProposition(
                        DAVID,
                        id(first),
                        "amendments",
                        amendment(
                                "90.00",
                                "the opening moves",
                                List.of(again(Talk.of(first, "production")), later, promise("finance", "terms", 30))))
                .must(200)
                .body();

        assertEquals(
                Map.of(
                        Talk.idOf(first, "production"), "unchanged",
                        Talk.idOf(first, "logistics"), "amended",
                        Talk.idOf(second, "finance"), "made",
                        Talk.idOf(first, "support"), "cancellationRequested"),
                outcomes(second));
        assertEquals(Talk.idOf(first, "logistics"), Talk.idOf(second, "logistics"), "the same commitment");
        talk.topics().awaitTold("production", "AMEND-1", List.of("made"));
        talk.topics().awaitTold("logistics", "AMEND-1", List.of("made", "amended"));
        talk.topics().awaitTold("finance", "AMEND-1", List.of("made"));
        talk.topics().awaitTold("support", "AMEND-1", List.of("made", "cancellation-requested"));
        String versions = "/api/propositions/" + id(first) + "/versions/";
        assertEquals(
                NOW.plusDays(30).toInstant().toString(),
                Talk.of(talk.get(DAVID, versions + 1), "logistics").get("dueAt").asText());
        JsonNode difference = talk.get(DAVID, versions + "1..2").get("commitments");
        assertEquals(
                Talk.idOf(second, "finance"),
                difference.at("/added/0/commitmentId").asText());
        assertEquals(
                Talk.idOf(first, "support"),
                difference.at("/removed/0/commitmentId").asText());
        assertEquals(
                Talk.idOf(first, "logistics"),
                difference.at("/changed/0/commitmentId").asText(),
                difference::toString);
    }

    @Test
    void of_two_amendments_at_once_one_wins_and_the_other_is_told_to_read_again() throws IOException {
        talk.register(DAVID, "AMEND-2");
        JsonNode committed = talk.promised(DAVID, draft("AMEND-2", "100.00", promise("logistics", "delivery", 30)));
        String path = "/api/propositions/" + id(committed);
        String standing = talk.as(DAVID).get(path).must(200).entityTag();

        List<Answer> answers = Stream.of(41, 42)
                .map(days -> CompletableFuture.supplyAsync(() -> move(committed, standing, days)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertEquals(
                List.of(200, 412), answers.stream().map(Answer::status).sorted().toList());
        JsonNode told = answers.stream()
                .filter(answer -> answer.status() == 412)
                .findAny()
                .orElseThrow()
                .body();
        assertEquals("urn:kept:problem:stale-version", told.get("type").asText());
        JsonNode won = answers.stream()
                .filter(answer -> answer.status() == 200)
                .findAny()
                .orElseThrow()
                .body();
        JsonNode stands = talk.proposition(DAVID, id(committed));
        assertEquals(2, stands.get("versionNumber").asInt());
        assertEquals(
                Talk.of(won, "logistics").get("dueAt"),
                Talk.of(stands, "logistics").get("dueAt"));
        talk.topics().awaitTold("logistics", "AMEND-2", List.of("made", "amended"));
    }

    @Test
    void what_is_past_its_point_of_no_return_answers_so_and_keeps_nothing_else_back() throws IOException {
        talk.register(DAVID, "AMEND-3");
        talk.promised(DAVID, draft("AMEND-3", "1.00", promise("support", "contact", 30)));
        OffsetDateTime lastCall = in(Duration.ofSeconds(3));
        Map<String, Object> build = promise("production", "build", 20);
        build.put("pointOfNoReturn", lastCall.toString());
        JsonNode committed =
                talk.promised(DAVID, draft("AMEND-3", "100.00", build, promise("logistics", "delivery", 30)));
        Awaitility.await("the last call passes").until(() -> Instant.now().isAfter(lastCall.toInstant()));

        JsonNode amended = talk.onProposition(
                        DAVID,
                        id(committed),
                        "amendments",
                        amendment(
                                "100.00",
                                "a week later",
                                List.of(
                                        moved(Talk.of(committed, "production"), 27),
                                        moved(Talk.of(committed, "logistics"), 37))))
                .must(200)
                .body();

        assertEquals(
                Map.of(
                        Talk.idOf(committed, "production"), "pastPointOfNoReturn",
                        Talk.idOf(committed, "logistics"), "amended"),
                outcomes(amended));
        assertEquals(
                Talk.of(committed, "production").get("dueAt"),
                Talk.of(amended, "production").get("dueAt"));
        assertTrue(
                amended.get("outcomes").findValuesAsText("reason").stream().anyMatch(reason -> reason.length() > 10),
                amended.get("outcomes")::toString);
    }

    private static Answer move(JsonNode committed, String ifMatch, int days) {
        Map<String, String> headers = new HashMap<>(Talk.key());
        headers.put("If-Match", ifMatch);
        try {
            return talk.as(DAVID)
                    .post(
                            "/api/propositions/" + id(committed) + "/amendments",
                            amendment("100.00", "moved", List.of(moved(Talk.of(committed, "logistics"), days))),
                            headers);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Map<String, Object> moved(JsonNode commitment, int inDays) {
        Map<String, Object> moved = again(commitment);
        moved.put("dueAt", NOW.plusDays(inDays).toString());
        return moved;
    }

    private static Map<String, String> outcomes(JsonNode decided) {
        Map<String, String> outcomes = new HashMap<>();
        decided.get("outcomes")
                .forEach(one -> outcomes.put(
                        one.get("commitmentId").asText(), one.get("outcome").asText()));
        return outcomes;
    }

    private static String id(JsonNode proposition) {
        return proposition.get("propositionId").asText();
    }
}
