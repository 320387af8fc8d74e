package org.kept.proposition.rest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.TopicReader;
import org.kept.proposition.Actor;
import org.kept.proposition.SalesApi;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kept.proposition.SalesApi.PROPOSITIONS;
import static org.kept.proposition.SalesApi.as;

/** Several drafts are committed with one request; on the real parts. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "proposition"))
class BulkCommitsResourceTest {
    private static final String COMMITS = PROPOSITIONS + "/commits";

    @BeforeEach
    void departments() {
        SalesApi.awaitDepartments("logistics");
    }

    @Test
    void a_refused_one_keeps_none_of_the_others_back() {
        Response first = SalesApi.draft("BULK-1", "logistics");
        Response unfit = SalesApi.draft("BULK-1", "astrology");
        Response stale = SalesApi.draft("BULK-1", "logistics");
        Response last = SalesApi.draft("BULK-1", "logistics");
        UUID nowhere = UUID.randomUUID();

        Response answer = bulk(
                UUID.randomUUID().toString(),
                item(first),
                item(unfit),
                item(stale.path("propositionId"), 99),
                item(nowhere.toString(), 0),
                item(last));

        answer.then()
                .statusCode(200)
                .body("items.status", equalTo(List.of("committed", "refused", "refused", "refused", "committed")))
                .body("items[1].problem.status", equalTo(422))
                .body("items[1].problem.violations[0].field", equalTo("commitments[0].department"))
                .body("items[2].problem.status", equalTo(412))
                .body("items[2].problem.type", containsString("stale-version"))
                .body("items[3].problem.status", equalTo(404))
                .body("items[3].propositionId", equalTo(nowhere.toString()));
        assertEquals("committed", state(last));
        assertEquals("draft", state(unfit));
        as("salesperson")
                .get(PROPOSITIONS + "/" + first.path("propositionId"))
                .then()
                .header("ETag", equalTo("\"" + answer.path("items[0].version") + "\""));
    }

    @Test
    void the_same_key_again_gives_the_same_answer_also_to_what_could_pass_by_now() {
        Response one = SalesApi.draft("BULK-2", "logistics");
        Response late = SalesApi.draft("BULK-2", "logistics");
        Map<String, Object> rewritten = item(late.path("propositionId"), 1);
        String key = UUID.randomUUID().toString();

        Response first = bulk(key, item(one), rewritten);
        as("salesperson")
                .header("If-Match", late.header("ETag"))
                .body(Map.of(
                        "statement",
                        "It will be otherwise",
                        "value",
                        Actor.money("1.00"),
                        "commitments",
                        SalesApi.draftOf("BULK-2", "logistics").get("commitments")))
                .put(PROPOSITIONS + "/" + late.path("propositionId"))
                .then()
                .statusCode(200);
        Response again = bulk(key, item(one), rewritten);

        first.then().statusCode(200).body("items.status", equalTo(List.of("committed", "refused")));
        assertEquals(first.asString(), again.asString());
        assertEquals("draft", state(late));
        bulk(UUID.randomUUID().toString(), rewritten).then().body("items.status", equalTo(List.of("committed")));
    }

    @Test
    void repeated_at_once_it_commits_each_once() {
        List<Response> drafts = IntStream.range(0, 6)
                .mapToObj(i -> SalesApi.draft("BULK-3", "logistics"))
                .toList();
        Map<?, ?>[] items = drafts.stream().map(BulkCommitsResourceTest::item).toArray(Map[]::new);
        String key = UUID.randomUUID().toString();

        List<Integer> statuses = Stream.generate(() -> key)
                .limit(6)
                .parallel()
                .map(same -> bulk(same, items).statusCode())
                .toList();

        assertTrue(statuses.stream().allMatch(status -> status == 200 || status == 409), statuses.toString());
        bulk(key, items).then().statusCode(200).body("items.findAll { it.status == 'committed' }", hasSize(6));
        try (TopicReader topic = TopicReader.of("commitments.logistics.v1")) {
            for (Response draft : drafts) {
                String commitment = draft.path("commitments[0].commitmentId");
                topic.await(event -> event.value().contains(commitment));
            }
        }
        for (Response draft : drafts) {
            as("salesperson")
                    .get(PROPOSITIONS + "/" + draft.path("propositionId") + "/timeline")
                    .then()
                    .body("items.findAll { it.what == 'committed' }", hasSize(1));
        }
    }

    @Test
    void a_key_belongs_to_one_bulk_and_each_proposition_is_in_it_once() {
        Response one = SalesApi.draft("BULK-4", "logistics");
        Response other = SalesApi.draft("BULK-4", "logistics");
        String key = UUID.randomUUID().toString();
        bulk(key, item(one)).then().statusCode(200);

        bulk(key, item(other)).then().statusCode(422).body("type", containsString("idempotency-key-reused"));
        bulk(UUID.randomUUID().toString(), item(other), item(other))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("propositions[1].propositionId"));
        bulk(UUID.randomUUID().toString()).then().statusCode(422);
        as("salesperson")
                .body(Map.of("propositions", List.of(item(other))))
                .post(COMMITS)
                .then()
                .statusCode(400);
        as("web-shop")
                .header("Idempotency-Key", key)
                .body(Map.of("propositions", List.of(item(other))))
                .post(COMMITS)
                .then()
                .statusCode(403);
        assertEquals("draft", state(other));
    }

    private static Response bulk(String key, Map<?, ?>... items) {
        return as("salesperson")
                .header("Idempotency-Key", key)
                .body(Map.of("propositions", List.of(items)))
                .post(COMMITS);
    }

    private static Map<String, Object> item(Response draft) {
        return item(draft.path("propositionId"), draft.<Integer>path("version"));
    }

    private static Map<String, Object> item(String propositionId, int version) {
        return new HashMap<>(Map.of("propositionId", propositionId, "version", version));
    }

    private static String state(Response proposition) {
        return as("salesperson")
                .get(PROPOSITIONS + "/" + proposition.path("propositionId"))
                .path("state");
    }
}
