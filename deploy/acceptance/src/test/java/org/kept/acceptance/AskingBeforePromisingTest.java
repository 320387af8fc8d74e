package org.kept.acceptance;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kept.acceptance.Promises.draft;
import static org.kept.acceptance.Promises.in;
import static org.kept.acceptance.Promises.promise;

/** Can it be kept? Asked of a draft, and of what is only thought of. */
@ExtendWith(OneSystem.class)
class AskingBeforePromisingTest {
    private static final String BASTIAN = "salesperson-bastian";
    private static final String ACCOUNT = "ASK-1";

    private static Talk talk;

    @BeforeAll
    static void departments_are_known(Talk running) throws IOException {
        talk = running;
        talk.register(BASTIAN, ACCOUNT);
        Awaitility.await("the departments have told when they work")
                .atMost(Duration.ofSeconds(60))
                .until(() -> !asked(promise("production", "build", 30))
                        .get("feasible")
                        .asText()
                        .equals("unknown"));
    }

    @Test
    void no_says_why_and_from_when_on_it_would_be_safe() throws IOException {
        OffsetDateTime tooSoon = in(Duration.ofHours(1));

        JsonNode no = asked(promise("production", "build", tooSoon));

        assertEquals("no", no.get("feasible").asText(), no::toString);
        assertTrue(List.of("leadTime", "closedDay").contains(no.get("limitedBy").asText()), no::toString);
        assertTrue(no.get("reason").asText().length() > 20, no::toString);
        Instant safe = Instant.parse(no.get("earliestSafeDate").asText());
        assertTrue(safe.isAfter(tooSoon.toInstant()), no::toString);
        JsonNode later =
                asked(promise("production", "build", safe.plusSeconds(3600).atOffset(ZoneOffset.UTC)));
        assertEquals("yes", later.get("feasible").asText(), later::toString);
    }

    @Test
    void asking_leaves_no_trace() throws IOException {
        String id =
                talk.draft(BASTIAN, draft(ACCOUNT, "10.00", promise("production", "build", in(Duration.ofHours(1)))));
        List<JsonNode> before = everythingTold(id);

        JsonNode answered = talk.post(BASTIAN, "/api/propositions/" + id + "/feasibility", null)
                .must(200)
                .body();

        assertEquals("no", answered.at("/commitments/0/feasible").asText());
        assertEquals(before, everythingTold(id));
        assertEquals(List.of(), talk.topics().toldTo("production", ACCOUNT));
    }

    /** The draft, its timeline, its list and the mandate. */
    private static List<JsonNode> everythingTold(String id) {
        return List.of(
                talk.proposition(BASTIAN, id),
                talk.get(BASTIAN, "/api/propositions/" + id + "/timeline"),
                talk.get(BASTIAN, "/api/propositions?accountId=" + ACCOUNT),
                talk.get(BASTIAN, "/api/salespeople/" + BASTIAN + "/mandate/entries"));
    }

    private static JsonNode asked(Map<String, Object> promise) throws IOException {
        return talk.post(BASTIAN, "/api/propositions/feasibility", Map.of("commitments", List.of(promise)))
                .must(200)
                .body()
                .at("/commitments/0");
    }
}
