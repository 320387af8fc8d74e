package org.kept.proposition.rest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.Tokens;
import org.kept.proposition.SalesApi;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kept.proposition.SalesApi.PROPOSITIONS;
import static org.kept.proposition.SalesApi.as;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "proposition"))
class PropositionsResourceTest {
    @BeforeEach
    void departments() {
        SalesApi.awaitDepartments("logistics", "finance");
    }

    @Test
    void a_draft_is_created_and_read_as_it_was_written() {
        Response drafted = SalesApi.draft("ACME-1", "logistics", "finance");

        as("sales-manager")
                .get(drafted.header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", drafted.header("ETag"))
                .body("accountId", equalTo("ACME-1"))
                .body("salesperson", equalTo("salesperson"))
                .body("state", equalTo("draft"))
                .body("commitments.department", equalTo(List.of("logistics", "finance")))
                .body("commitments.state", everyItem(equalTo("draft")));
    }

    @Test
    void a_draft_that_says_nothing_is_refused_field_by_field() {
        as("salesperson")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("accountId", "", "commitments", List.of(Map.of("department", "logistics"))))
                .post(PROPOSITIONS)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(containsString("statement")))
                .body("violations.field", hasItem(containsString("commitments[0].promise")));
    }

    @Test
    void a_draft_that_is_no_json_or_has_an_unknown_zone_is_refused_in_words() {
        for (String body : List.of(
                "{",
                "[]",
                "{\"accountId\":\"A\",\"statement\":\"s\",\"commitments\":[{\"department\":\"logistics\","
                        + "\"promise\":\"p\",\"dueAt\":\"2030-01-01T00:00:00Z\",\"timeZone\":\"Mars/Olympus\"}]}")) {
            as("salesperson")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .body(body)
                    .post(PROPOSITIONS)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
    }

    @Test
    void what_the_database_or_the_topic_could_not_carry_is_refused_in_words() {
        Map<String, String> promise = Map.of(
                "department",
                "logistics",
                "promise",
                "p",
                "dueAt",
                "2030-01-01T00:00:00Z",
                "timeZone",
                "Europe/Berlin");
        for (Map<String, Object> draft : List.<Map<String, Object>>of(
                Map.of("accountId", " ACME", "statement", "s", "commitments", List.of(promise)),
                Map.of("accountId", "ACME", "statement", "s\u0000", "commitments", List.of(promise)),
                Map.of(
                        "accountId",
                        "ACME",
                        "statement",
                        "s",
                        "commitments",
                        List.of(with(promise, "promise", "\u0001"))),
                Map.of(
                        "accountId",
                        "ACME",
                        "statement",
                        "s",
                        "commitments",
                        List.of(with(promise, "timeZone", "+02:00"))),
                Map.of(
                        "accountId",
                        "ACME",
                        "statement",
                        "s",
                        "commitments",
                        List.of(with(promise, "dueAt", "+300000-01-01T00:00:00Z"))))) {
            as("salesperson")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .body(draft)
                    .post(PROPOSITIONS)
                    .then()
                    .statusCode(422)
                    .body("violations", hasSize(1));
        }
    }

    private static Map<String, String> with(Map<String, String> promise, String field, String value) {
        Map<String, String> changed = new java.util.HashMap<>(promise);
        changed.put(field, value);
        return changed;
    }

    @Test
    void a_commit_answers_with_the_committed_proposition() {
        Response drafted = SalesApi.draft("ACME-2", "logistics");

        SalesApi.commit(drafted, UUID.randomUUID().toString())
                .then()
                .statusCode(200)
                .body("state", equalTo("committed"))
                .body("commitments[0].state", equalTo("committed"));
    }

    @Test
    void a_commit_needs_no_body_and_so_no_content_type() {
        Response drafted = SalesApi.draft("ACME-2", "logistics");

        given().header("Authorization", Tokens.bearer("salesperson"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", drafted.header("ETag"))
                .noContentType()
                .post(drafted.header("Location") + "/commit")
                .then()
                .statusCode(200);
    }

    @Test
    void the_same_commit_again_gives_the_same_answer_to_the_byte() {
        Response drafted = SalesApi.draft("ACME-3", "logistics");
        String key = UUID.randomUUID().toString();

        Response first = SalesApi.commit(drafted, key);
        Response again = SalesApi.commit(drafted, key);

        assertEquals(200, first.statusCode());
        assertEquals(first.asString(), again.asString());
        assertEquals(first.header("ETag"), again.header("ETag"));
    }

    @Test
    void a_key_is_needed_and_belongs_to_one_request() {
        Response one = SalesApi.draft("ACME-4", "logistics");
        Response other = SalesApi.draft("ACME-4", "logistics");
        String key = UUID.randomUUID().toString();
        SalesApi.commit(one, key);

        SalesApi.commit(other, key).then().statusCode(422).body("type", containsString("idempotency-key-reused"));
        as("salesperson")
                .header("If-Match", "*")
                .post(PROPOSITIONS + "/" + other.path("propositionId") + "/commit")
                .then()
                .statusCode(400);
    }

    @Test
    void a_commit_names_the_version_it_means() {
        Response drafted = SalesApi.draft("ACME-5", "logistics");
        String commit = PROPOSITIONS + "/" + drafted.path("propositionId") + "/commit";

        as("salesperson")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post(commit)
                .then()
                .statusCode(428);
        as("salesperson")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"99\"")
                .post(commit)
                .then()
                .statusCode(412);
    }

    @Test
    void a_draft_is_rewritten_by_its_owner_and_the_old_version_is_stale_then() {
        Response drafted = SalesApi.draft("ACME-6", "logistics");
        Map<String, Object> terms = new HashMap<>(SalesApi.draftOf("", "finance"));
        terms.remove("accountId");
        terms.put("statement", "Better");

        Response revised = as("salesperson")
                .header("If-Match", drafted.header("ETag"))
                .body(terms)
                .put(drafted.header("Location"));

        revised.then().statusCode(200).body("statement", equalTo("Better")).body("commitments", hasSize(1));
        SalesApi.commit(drafted, UUID.randomUUID().toString()).then().statusCode(412);
        SalesApi.commit(revised, UUID.randomUUID().toString()).then().statusCode(200);
        as("salesperson")
                .header("If-Match", "*")
                .body(terms)
                .put(drafted.header("Location"))
                .then()
                .statusCode(409)
                .body("type", containsString("not-a-draft"));
    }

    @Test
    void an_undeclared_department_is_named_with_those_there_are() {
        Response drafted = SalesApi.draft("ACME-7", "logistics", "astrology");

        SalesApi.commit(drafted, UUID.randomUUID().toString())
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("commitments[1].department"))
                .body("violations[0].message", containsString("logistics"));
    }

    @Test
    void only_the_owner_commits_and_only_sales_reads() {
        Response drafted = SalesApi.draft("ACME-8", "logistics");
        String path = drafted.header("Location");
        String colleague = Tokens.of("another-salesperson", java.util.Set.of("sales"), Map.of());

        given().header("Authorization", "Bearer " + colleague)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "*")
                .post(path + "/commit")
                .then()
                .statusCode(403);
        as("logistics-desk").get(path).then().statusCode(403);
        given().get(path).then().statusCode(401).contentType("application/problem+json");
        given().header("Authorization", "Bearer " + Tokens.expired("salesperson"))
                .get(path)
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void of_many_commits_at_once_exactly_one_commits() throws Exception {
        Response drafted = SalesApi.draft("ACME-9", "logistics");
        ExecutorService pool = Executors.newFixedThreadPool(16);

        List<Callable<Integer>> commits = IntStream.range(0, 16)
                .<Callable<Integer>>mapToObj(i -> () ->
                        SalesApi.commit(drafted, "at-once-" + UUID.randomUUID()).statusCode())
                .toList();
        List<Integer> statuses = pool.invokeAll(commits).stream()
                .map(PropositionsResourceTest::result)
                .toList();
        pool.shutdown();

        assertEquals(1, statuses.stream().filter(status -> status == 200).count(), statuses.toString());
        assertEquals(15, statuses.stream().filter(status -> status == 412).count(), statuses.toString());
    }

    @Test
    void a_long_day_of_commits_goes_through() {
        for (int i = 0; i < 40; i++) {
            SalesApi.commit(
                            SalesApi.draft("BUSY-" + i, "logistics", "finance", "logistics"),
                            UUID.randomUUID().toString())
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void a_list_is_paged_to_its_end() {
        for (int i = 0; i < 5; i++) {
            SalesApi.draft("PAGED", "logistics");
        }

        Response first = as("salesperson").get(PROPOSITIONS + "?accountId=PAGED&limit=3");
        String next = first.header("Link").replaceAll(".*<([^>]+)>.*", "$1");
        Response second = as("salesperson").urlEncodingEnabled(false).get(next);

        first.then().statusCode(200).body("items", hasSize(3));
        second.then().statusCode(200).body("items", hasSize(2));
        assertEquals(null, second.header("Link"));
    }

    @Test
    void what_does_not_exist_is_not_found_and_what_is_not_understood_is_told() {
        as("salesperson").get(PROPOSITIONS + "/" + UUID.randomUUID()).then().statusCode(404);
        as("salesperson").get(PROPOSITIONS + "?state=gone").then().statusCode(400);
        as("salesperson").get(PROPOSITIONS + "?cursor=%25").then().statusCode(400);
        as("salesperson").get(PROPOSITIONS + "?limit=0").then().statusCode(400);
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
