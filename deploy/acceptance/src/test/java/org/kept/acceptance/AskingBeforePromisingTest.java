package org.kept.acceptance;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kept.acceptance.Promises.NOW;
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

    @Test
    void what_a_department_has_not_kept_so_far_counts_and_not_only_how_long_it_needs() throws IOException {
        talk.register(BASTIAN, "ASK-2");
        talk.promised(BASTIAN, draft("ASK-2", "1.00", promise("marketing", "leaflet", 30)));
        Instant safe = Instant.parse(asked(promise("marketing", "campaign", in(Duration.ofHours(1))))
                .get("earliestSafeDate")
                .asText());
        OffsetDateTime inTime = safe.plusSeconds(1800).atOffset(ZoneOffset.UTC);
        JsonNode untried = asked(promise("marketing", "campaign", inTime));

        breakTen("campaign");

        assertEquals("yes", untried.get("feasible").asText(), untried::toString);
        assertEquals(0, untried.at("/basedOn/cases").asInt());
        JsonNode known = Awaitility.await("what became of ten campaigns is told")
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> asked(promise("marketing", "campaign", inTime)),
                        answer -> answer.at("/basedOn/cases").asInt() == 10);
        assertEquals("unlikely", known.get("feasible").asText(), known::toString);
        assertEquals("onTimeShare", known.get("limitedBy").asText(), known::toString);
        assertTrue(
                known.get("probability").asDouble() < untried.get("probability").asDouble(), known::toString);
        assertTrue(Instant.parse(known.get("earliestSafeDate").asText()).isAfter(safe), known::toString);
        JsonNode another = asked(promise("marketing", "leaflet", inTime));
        assertEquals("yes", another.get("feasible").asText(), "of another type nothing is known");
    }

    @Test
    void a_day_of_which_a_department_has_no_place_left_is_full() throws IOException {
        talk.register(BASTIAN, "ASK-3");
        String path = "/api/departments/marketing";
        Map<String, Object> two = Map.of("capacityPerDay", Map.of("byType", Map.of("stand", 2)));
        talk.as("marketing-lead")
                .put(
                        path + "/refinement",
                        two,
                        talk.as("marketing-lead").get(path).entityTag())
                .must(200);
        OffsetDateTime day = workingDay(40);
        JsonNode free = asked(promise("marketing", "stand", day));

        talk.promised(
                BASTIAN,
                draft("ASK-3", "2.00", promise("marketing", "stand", day), promise("marketing", "stand", day)));

        assertEquals("yes", free.get("feasible").asText(), free::toString);
        JsonNode full = Awaitility.await("two places are taken")
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> asked(promise("marketing", "stand", day)),
                        answer -> answer.path("limitedBy").asText().equals("capacity"));
        assertEquals("no", full.get("feasible").asText(), full::toString);
        assertTrue(full.hasNonNull("earliestSafeDate"), full::toString);
        for (Map<String, Object> instead :
                List.of(promise("marketing", "stand", day.plusWeeks(1)), promise("marketing", "leaflet", day))) {
            JsonNode other = asked(instead);
            assertEquals("yes", other.get("feasible").asText(), other::toString);
        }
    }

    /** Due within seconds, and nobody works for it. */
    @SuppressWarnings("unchecked")
    private static void breakTen(String type) throws IOException {
        Map<String, Object>[] promises = new Map[10];
        Arrays.setAll(promises, i -> promise("marketing", type, in(Duration.ofSeconds(3))));
        talk.promised(BASTIAN, draft("ASK-2", "10.00", promises));
    }

    /** Noon in New York, and no holiday there. */
    private static OffsetDateTime workingDay(int daysAhead) {
        OffsetDateTime day = NOW.plusDays(daysAhead).withHour(16).withMinute(30);
        while (!List.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY).contains(day.getDayOfWeek())) {
            day = day.plusDays(1);
        }
        return day;
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
