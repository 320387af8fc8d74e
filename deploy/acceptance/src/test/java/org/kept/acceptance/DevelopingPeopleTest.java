package org.kept.acceptance;

import java.io.IOException;
import java.time.Duration;
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

/** Five promises of which three are broken, and what is learnt of it. Trainings, coaching sessions: {@link SalesDeskTest}. */
@ExtendWith(OneSystem.class)
class DevelopingPeopleTest {
    private static final String HEDI = "salesperson-hedi";
    private static final String MANAGER = "sales-manager-coast";
    private static final String ACCOUNT = "PEOPLE-1";
    private static final String OF_HEDI = "/api/salespeople/" + HEDI;

    private static Talk talk;

    @BeforeAll
    static void two_kept_and_three_broken(Talk running) throws IOException {
        talk = running;
        talk.team("Coast", MANAGER, List.of(HEDI));
        talk.register(HEDI, ACCOUNT);
        talk.promised(HEDI, draft(ACCOUNT, "1.00", promise("finance", "terms", 30)));
        JsonNode kept = talk.promised(
                HEDI, draft(ACCOUNT, "10.00", promise("support", "visit", 30), promise("support", "visit", 30)));
        talk.promised(HEDI, draft(ACCOUNT, "10.00", tooSoon(), tooSoon(), tooSoon()));
        for (JsonNode commitment : kept.get("commitments")) {
            String id = commitment.get("commitmentId").asText();
            talk.awaitTask("support-desk", id, "acknowledged");
            talk.deliver("support-desk", id);
        }
        Awaitility.await("all five are decided")
                .atMost(Duration.ofSeconds(40))
                .until(() -> keptRate("department").at("/total/settled").asInt() == 5);
    }

    @Test
    void the_kept_rate_tells_its_numerator_and_denominator_by_department_type_and_account() {
        for (Map.Entry<String, String> by : Map.of("department", "support", "type", "visit", "account", ACCOUNT)
                .entrySet()) {
            JsonNode rate = keptRate(by.getKey());

            assertEquals(2, rate.at("/total/kept").asInt(), rate::toString);
            assertEquals(0.4, rate.at("/total/rate").asDouble(), 0.0001);
            assertEquals(by.getValue(), rate.at("/groups/0/key").asText(), rate::toString);
            assertEquals(2, rate.at("/groups/0/kept").asInt());
            assertEquals(5, rate.at("/groups/0/settled").asInt());
        }
    }

    @Test
    void coaching_names_what_breaks_most_and_what_kept_ones_did_differently_to_that_person_first() {
        JsonNode managerFirst = talk.get(MANAGER, OF_HEDI + "/coaching");
        assertEquals(0, managerFirst.get("findings").size());
        assertEquals(1, managerFirst.get("withheld").asInt());

        JsonNode own = talk.get(HEDI, OF_HEDI + "/coaching");

        JsonNode finding = own.at("/findings/0");
        assertEquals("support", finding.get("department").asText(), own::toString);
        assertEquals("visit", finding.get("type").asText());
        assertEquals(2, finding.get("kept").asInt());
        assertEquals(5, finding.get("settled").asInt());
        assertEquals(3, finding.at("/broken/cases").asInt());
        assertEquals(2, finding.at("/similarKept/cases").asInt());
        assertTrue(finding.at("/differently/0").asText().startsWith("They were given longer"), finding::toString);
        JsonNode managerThen = talk.get(MANAGER, OF_HEDI + "/coaching");
        assertEquals(1, managerThen.get("findings").size(), "once she has read it");
    }

    private static Map<String, Object> tooSoon() {
        return promise("support", "visit", in(Duration.ofSeconds(4)));
    }

    private static JsonNode keptRate(String by) {
        return talk.get(HEDI, OF_HEDI + "/kept-rate?by=" + by);
    }
}
