package org.kept.acceptance;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.kept.embedded.testing.Received;
import org.kept.embedded.testing.TopicWriter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kept.acceptance.Promises.draft;
import static org.kept.acceptance.Promises.in;
import static org.kept.acceptance.Promises.promise;

/** A department whose system speaks through topics alone: the sample department's program, for marketing. */
@ExtendWith(OneSystem.class)
class DepartmentByTopicsTest {
    private static final String GRETA = "salesperson-greta";
    private static final String LEAD = "marketing-lead";
    private static final String ACCOUNT = "TOPICS-1";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** It counters whatever it is asked, works on what is agreed to for some seconds, and tells how that goes. */
    private static final List<String> CONDUCT = List.of(
            "counter.percent=100",
            "accept.after=PT0S",
            "start.after=PT0.1S",
            "complete.after=PT14S",
            "hold.percent=100",
            "progress.percent=100",
            "decide.as=" + LEAD);

    private static Talk talk;

    @TempDir
    Path folder;

    @BeforeAll
    static void one_poster_a_day(Talk running) throws IOException {
        talk = running;
        talk.register(GRETA, ACCOUNT);
        String department = "/api/departments/marketing";
        String seen = talk.as(LEAD).get(department).must(200).entityTag();
        Map<String, Object> onePoster = Map.of("capacityPerDay", Map.of("byType", Map.of("poster", 1)));
        talk.as(LEAD).put(department + "/refinement", onePoster, seen).must(200);
    }

    @Test
    void it_counters_delivers_what_is_agreed_does_not_stop_too_late_and_has_a_short_day_decided() throws IOException {
        try (DepartmentProgram program = program()) {
            OffsetDateTime sameDay = Promises.NOW.plusDays(8);
            JsonNode one = talk.promised(GRETA, draft(ACCOUNT, "10.00", promise("marketing", "poster", sameDay)));
            JsonNode other = talk.promised(GRETA, draft(ACCOUNT, "20.00", promise("marketing", "poster", sameDay)));

            agreesAndAsksToStopTooLate();

            mustBeDecided(idOf(one, "poster"), idOf(other, "poster"));
            salesMustKnowThatItComesLater(one, sameDay);
        }
    }

    private void agreesAndAsksToStopTooLate() throws IOException {
        OffsetDateTime lastCall = in(Duration.ofSeconds(7));
        Map<String, Object> stand = promise("marketing", "stand", 30);
        stand.put("pointOfNoReturn", lastCall.toString());
        Map<String, Object> opening = promise("marketing", "opening", 40);
        opening.put("dependsOn", List.of("0"));
        JsonNode promised = talk.promised(GRETA, draft(ACCOUNT, "100.00", stand, opening));
        String id = promised.get("propositionId").asText();
        assertEquals(
                Promises.NOW.plusDays(32).toInstant().toString(),
                await(id, "stand", "countered").get("counterDueAt").asText());
        await(id, "opening", "countered");

        agreesTo(idOf(promised, "stand"));
        agreesTo(idOf(promised, "opening"));
        String commitment = idOf(promised, "stand");
        Awaitility.await("the last call passes, and some of the work is left")
                .atMost(PATIENCE)
                .until(() -> timeline(commitment).contains("milestoneReached by marketing-system"));
        assertTrue(Instant.now().isAfter(lastCall.toInstant()));
        asksToStop(id, commitment);

        await(id, "stand", "completed");
        assertEquals(
                List.of(
                        "acknowledged",
                        "countered by marketing-system",
                        "counterAgreed by " + GRETA,
                        "started by marketing-system",
                        "held by marketing-system",
                        "resumed by marketing-system",
                        "progressed by marketing-system",
                        "milestoneReached by marketing-system",
                        "cancellationRequested by " + GRETA,
                        "cancellationRefused by marketing-system",
                        "completed by marketing-system"),
                timeline(commitment));
        assertEquals(
                "The pallets have come", line(commitment, "resumed").get("why").asText());
        mustBeginOnlyNow(id, idOf(promised, "opening"), commitment);
    }

    /** What waited for it is begun, and was not before. */
    private static void mustBeginOnlyNow(String proposition, String waiting, String first) {
        await(proposition, "opening", "inProgress");
        assertEquals(
                List.of(
                        "acknowledged",
                        "countered by marketing-system",
                        "counterAgreed by " + GRETA,
                        "startable",
                        "started by marketing-system"),
                timeline(waiting));
        Instant begun = Instant.parse(line(waiting, "started").get("at").asText());
        Instant done = Instant.parse(line(first, "completed").get("at").asText());
        assertTrue(begun.isAfter(done), () -> begun + " after " + done);
    }

    private static void agreesTo(String commitment) throws IOException {
        talk.post(GRETA, "/api/commitments/" + commitment + "/counter-agreement", Map.of("customerAgreed", true))
                .must(200);
    }

    /** Said in time, and heard late: what is too late when it is said, sales does not even ask. */
    private static void asksToStop(String proposition, String commitment) {
        long heard = talk.get(GRETA, "/api/fulfilment/tasks/" + commitment)
                .get("commitmentRevision")
                .asLong();
        try (TopicWriter sales = TopicWriter.of(talk.topics().bootstrapServers())) {
            sales.event(
                    "commitments.marketing.v1", ACCOUNT, "org.kept.commitment.cancellation-requested.v1", """
                    {"commitmentId":"%s","propositionId":"%s","accountId":"%s","department":"marketing","revision":%d,
                     "reason":"The fair is called off","requestedBy":"%s","requestedAt":"%s"}""".formatted(
                                    commitment, proposition, ACCOUNT, heard + 1, GRETA, Promises.NOW));
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

    private static void salesMustKnowThatItComesLater(JsonNode promised, OffsetDateTime due) {
        String expectedAt = talk.get(GRETA, "/api/fulfilment/tasks/" + idOf(promised, "poster"))
                .get("expectedAt")
                .asText();
        assertTrue(Instant.parse(expectedAt).isAfter(due.toInstant()), expectedAt);
        Awaitility.await("sales is told of " + expectedAt).atMost(PATIENCE).until(() -> ofType(
                        talk.proposition(GRETA, promised.get("propositionId").asText()), "poster")
                .path("expectedAt")
                .asText()
                .equals(expectedAt));
    }

    private DepartmentProgram program() {
        return DepartmentProgram.start(folder, talk.topics().bootstrapServers(), List.of("marketing"), CONDUCT);
    }

    /** {@code what by whom} of each change of a task; the service itself has no name. */
    private static List<String> timeline(String commitment) {
        return talk
                .get(GRETA, "/api/fulfilment/tasks/" + commitment + "/timeline")
                .get("items")
                .findParents("what")
                .stream()
                .filter(line -> line.hasNonNull("seq"))
                .map(line -> line.get("what").asText()
                        + (line.hasNonNull("by") ? " by " + line.get("by").asText() : ""))
                .toList();
    }

    private static JsonNode line(String commitment, String what) {
        return StreamSupport.stream(
                        talk.get(GRETA, "/api/fulfilment/tasks/" + commitment + "/timeline")
                                .get("items")
                                .spliterator(),
                        false)
                .filter(line -> line.get("what").asText().equals(what))
                .findFirst()
                .orElseThrow();
    }

    /** @return the commitment of that type, once it is so far */
    private static JsonNode await(String proposition, String type, String state) {
        return Awaitility.await(type + ": " + state)
                .atMost(PATIENCE)
                .until(
                        () -> ofType(talk.proposition(GRETA, proposition), type),
                        found -> found.get("state").asText().equals(state));
    }

    private static JsonNode ofType(JsonNode proposition, String type) {
        return StreamSupport.stream(proposition.get("commitments").spliterator(), false)
                .filter(commitment -> commitment.path("type").asText().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static String idOf(JsonNode proposition, String type) {
        return ofType(proposition, type).get("commitmentId").asText();
    }
}
