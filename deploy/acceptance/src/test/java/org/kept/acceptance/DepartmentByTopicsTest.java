package org.kept.acceptance;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.kept.embedded.testing.Received;
import org.kept.embedded.testing.TopicWriter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kept.acceptance.Promises.draft;
import static org.kept.acceptance.Promises.in;
import static org.kept.acceptance.Promises.promise;

/** A department whose system speaks through topics alone: the sample department's program, for marketing. */
@ExtendWith(OneSystem.class)
class DepartmentByTopicsTest {
    private static final String FRIDA = "salesperson-frida";
    private static final String LEAD = "marketing-lead";
    private static final String ACCOUNT = "TOPICS-1";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** It counters whatever it is asked, and works on what is agreed to for some seconds. */
    private static final List<String> CONDUCT = List.of(
            "counter.percent=100",
            "accept.after=PT0S",
            "start.after=PT0.1S",
            "complete.after=PT10S",
            "decide.as=" + LEAD);

    private static Talk talk;

    @TempDir
    Path folder;

    @BeforeAll
    static void one_poster_a_day(Talk running) throws IOException {
        talk = running;
        talk.register(FRIDA, ACCOUNT);
        String department = "/api/departments/marketing";
        String seen = talk.as(LEAD).get(department).must(200).entityTag();
        Map<String, Object> onePoster = Map.of("capacityPerDay", Map.of("byType", Map.of("poster", 1)));
        talk.as(LEAD).put(department + "/refinement", onePoster, seen).must(200);
    }

    @Test
    void it_counters_delivers_what_is_agreed_does_not_stop_too_late_and_has_a_short_day_decided() throws IOException {
        try (DepartmentProgram program = program()) {
            OffsetDateTime sameDay = Promises.NOW.plusDays(8);
            String one =
                    commitment(talk.promised(FRIDA, draft(ACCOUNT, "10.00", promise("marketing", "poster", sameDay))));
            String other =
                    commitment(talk.promised(FRIDA, draft(ACCOUNT, "20.00", promise("marketing", "poster", sameDay))));

            agreesAndAsksToStopTooLate();

            mustBeDecided(one, other);
        }
    }

    private void agreesAndAsksToStopTooLate() throws IOException {
        OffsetDateTime lastCall = in(Duration.ofSeconds(7));
        Map<String, Object> stand = promise("marketing", "stand", 30);
        stand.put("pointOfNoReturn", lastCall.toString());
        JsonNode promised = talk.promised(FRIDA, draft(ACCOUNT, "100.00", stand));
        String id = promised.get("propositionId").asText();
        String commitment = commitment(promised);
        JsonNode countered = Talk.of(talk.awaitState(FRIDA, id, "marketing", "countered"), "marketing");
        assertEquals(
                Promises.NOW.plusDays(32).toInstant().toString(),
                countered.get("counterDueAt").asText());

        talk.post(FRIDA, "/api/commitments/" + commitment + "/counter-agreement", Map.of("customerAgreed", true))
                .must(200);
        talk.awaitState(FRIDA, id, "marketing", "inProgress");
        Awaitility.await("the last call passes").until(() -> Instant.now().isAfter(lastCall.toInstant()));
        asksToStop(id, commitment);

        talk.awaitState(FRIDA, id, "marketing", "completed");
        assertEquals(
                List.of(
                        "acknowledged",
                        "countered by marketing-system",
                        "counterAgreed by " + FRIDA,
                        "started by marketing-system",
                        "cancellationRequested by " + FRIDA,
                        "cancellationRefused by marketing-system",
                        "completed by marketing-system"),
                timeline(commitment));
    }

    /** Said in time, and heard late: what is too late when it is said, sales does not even ask. */
    private static void asksToStop(String proposition, String commitment) {
        long heard = talk.get(FRIDA, "/api/fulfilment/tasks/" + commitment)
                .get("commitmentRevision")
                .asLong();
        try (TopicWriter sales = TopicWriter.of(talk.topics().bootstrapServers())) {
            sales.event(
                    "commitments.marketing.v1", ACCOUNT, "org.kept.commitment.cancellation-requested.v1", """
                    {"commitmentId":"%s","propositionId":"%s","accountId":"%s","department":"marketing","revision":%d,
                     "reason":"The fair is called off","requestedBy":"%s","requestedAt":"%s"}""".formatted(
                                    commitment, proposition, ACCOUNT, heard + 1, FRIDA, Promises.NOW));
        }
    }

    private static void mustBeDecided(String one, String other) {
        List<Received> told = talk.topics()
                .await(
                        "fulfilment.marketing.v1",
                        PATIENCE,
                        event -> event.type().equals("org.kept.department.contention-ended.v1")
                                && event.value().contains("\"type\":\"poster\""));
        assertEquals(1, told.size());
        assertEquals("decided", told.get(0).value().replaceFirst("(?s).*\"outcome\":\"([^\"]*)\".*", "$1"));
        JsonNode decisions = talk.get(LEAD, "/api/departments/marketing/contentions/decisions?limit=500")
                .get("items");
        assertEquals(1, decisions.size(), decisions::toString);
        assertEquals("poster", decisions.at("/0/type").asText());
        assertEquals(LEAD, decisions.at("/0/decidedBy").asText());
        // The more valuable one keeps the day.
        assertEquals(List.of(other, one), decisions.at("/0/decision").findValuesAsText("commitmentId"));
        assertEquals(
                1,
                timeline(one).stream()
                        .filter(line -> line.equals("postponed by " + LEAD))
                        .count());
    }

    private DepartmentProgram program() {
        return DepartmentProgram.start(folder, talk.topics().bootstrapServers(), List.of("marketing"), CONDUCT);
    }

    /** {@code what by whom} of each change of a task; the service itself has no name. */
    private static List<String> timeline(String commitment) {
        return talk
                .get(FRIDA, "/api/fulfilment/tasks/" + commitment + "/timeline")
                .get("items")
                .findParents("what")
                .stream()
                .filter(line -> line.hasNonNull("seq"))
                .map(line -> line.get("what").asText()
                        + (line.hasNonNull("by") ? " by " + line.get("by").asText() : ""))
                .toList();
    }

    private static String commitment(JsonNode proposition) {
        return Talk.idOf(proposition, "marketing");
    }
}
