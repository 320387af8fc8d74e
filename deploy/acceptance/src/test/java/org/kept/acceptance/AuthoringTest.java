package org.kept.acceptance;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.kept.acceptance.Api.Answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kept.acceptance.Promises.NOW;
import static org.kept.acceptance.Promises.draft;
import static org.kept.acceptance.Promises.promise;
import static org.kept.acceptance.Promises.terms;

/** A salesperson writes a proposition, and writes it anew. Templates and copies are the {@link SalesDeskTest}'s. */
@ExtendWith(OneSystem.class)
class AuthoringTest {
    private static final String ALMA = "salesperson-alma";
    private static final String ACCOUNT = "AUTHOR-1";

    private static Talk talk;

    @BeforeAll
    static void an_account(Talk running) throws IOException {
        talk = running;
        talk.register(ALMA, ACCOUNT);
    }

    @Test
    void a_promise_is_read_as_it_was_written() throws IOException {
        Map<String, Object> build = promise("production", "build", 20);
        Map<String, Object> delivery = promise("logistics", "delivery", 30);
        delivery.put("quantity", 12);
        delivery.put("dependsOn", List.of("0"));
        delivery.put("pointOfNoReturn", NOW.plusDays(25).toString());

        JsonNode read = talk.proposition(ALMA, talk.draft(ALMA, draft(ACCOUNT, "1200.00", build, delivery)));

        assertEquals(ACCOUNT, read.get("accountId").asText());
        assertEquals(ALMA, read.get("salesperson").asText());
        assertEquals("1200.00", read.at("/value/amount").asText());
        JsonNode written = Talk.of(read, "logistics");
        assertEquals("delivery as agreed", written.get("promise").asText());
        assertEquals(12, written.get("quantity").asInt());
        assertEquals("Europe/Berlin", written.get("timeZone").asText());
        assertEquals(
                NOW.plusDays(30).toInstant().toString(), written.get("dueAt").asText());
        assertEquals(
                NOW.plusDays(25).toInstant().toString(),
                written.get("pointOfNoReturn").asText());
        assertEquals(Talk.idOf(read, "production"), written.at("/dependsOn/0").asText(), "what comes first, by its id");
    }

    @Test
    void a_draft_changes_freely_under_its_entity_tag_and_not_without_it_or_with_an_old_one() throws IOException {
        String path =
                "/api/propositions/" + talk.draft(ALMA, draft(ACCOUNT, "10.00", promise("support", "contact", 9)));
        String first = talk.as(ALMA).get(path).must(200).entityTag();
        Map<String, Object> anew = terms("20.00", List.of(promise("finance", "terms", 9)));

        Answer untagged = talk.as(ALMA).put(path, anew, null);
        Answer changed = talk.as(ALMA).put(path, anew, first);
        Answer stale = talk.as(ALMA).put(path, terms("30.00", List.of()), first);

        assertEquals(
                "urn:kept:problem:precondition-required",
                untagged.must(428).body().get("type").asText());
        assertTrue(untagged.body().get("detail").asText().contains(first), "says what to send");
        assertNotEquals(first, changed.must(200).entityTag());
        assertEquals(
                "urn:kept:problem:stale-version",
                stale.must(412).body().get("type").asText());
        assertTrue(stale.body().get("detail").asText().contains(changed.entityTag()), "says what stands now");
        Answer read = talk.as(ALMA).get(path).must(200);
        assertEquals("20.00", read.body().at("/value/amount").asText());
        assertEquals("finance", read.body().at("/commitments/0/department").asText());
        assertEquals(changed.entityTag(), read.entityTag());
    }

    @Test
    void dependencies_that_run_in_a_circle_are_refused_with_the_circle() throws IOException {
        Map<String, Object> build = promise("production", "build", 20);
        build.put("dependsOn", List.of("1"));
        Map<String, Object> delivery = promise("logistics", "delivery", 30);
        delivery.put("dependsOn", List.of("0"));

        JsonNode problem = talk.post(ALMA, "/api/propositions", draft(ACCOUNT, "10.00", build, delivery))
                .must(422)
                .body();

        JsonNode violation = problem.at("/violations/0");
        assertEquals("commitments[0].dependsOn", violation.get("field").asText(), problem::toString);
        assertTrue(
                violation.get("message").asText().contains("commitments[0] -> commitments[1] -> commitments[0]"),
                violation::toString);
    }
}
