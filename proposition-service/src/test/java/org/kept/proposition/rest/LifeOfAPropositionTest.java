package org.kept.proposition.rest;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.Contract;
import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.Received;
import org.kept.embedded.testing.TopicReader;
import org.kept.embedded.testing.TopicWriter;
import org.kept.proposition.Actor;
import org.kept.proposition.SalesApi;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kept.proposition.SalesApi.PROPOSITIONS;
import static org.kept.proposition.SalesApi.as;

/** From the draft to the end, as sales, departments and customers go through it; on the real parts. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "proposition"))
class LifeOfAPropositionTest {
    private static final String PROGRESSED = "org.kept.commitment.progressed.v1";

    @BeforeEach
    void departments() {
        SalesApi.awaitDepartments("logistics", "finance");
    }

    @Test
    void a_draft_keeps_all_that_a_promise_says() {
        Map<String, Object> first = promise("logistics", "delivered", 5);
        first.put("type", "delivery");
        first.put("quantity", 2);
        Map<String, Object> second = promise("finance", "invoiced", 9);
        second.put("dependsOn", List.of(0));
        second.put("pointOfNoReturn", due(8));
        Map<String, Object> draft = terms(first, second);
        draft.put("accountId", "LIFE-1");
        draft.put("value", Map.of("amount", "1200.00", "currency", "EUR"));

        Response drafted = sales(null, draft).post(PROPOSITIONS);

        drafted.then()
                .statusCode(201)
                .body("value.amount", equalTo("1200.00"))
                .body("versionNumber", equalTo(0))
                .body("commitments[0].type", equalTo("delivery"))
                .body("commitments[0].quantity", equalTo(2))
                .body("commitments[1].type", equalTo("other"))
                .body("commitments[1].dependsOn", equalTo(List.of(idOf(drafted, 0))));
    }

    @Test
    void a_circle_is_named() {
        Map<String, Object> first = promise("logistics", "a", 5);
        first.put("dependsOn", List.of(1));
        Map<String, Object> second = promise("finance", "b", 5);
        second.put("dependsOn", List.of(0));
        Map<String, Object> draft = terms(first, second);
        draft.put("accountId", "LIFE-2");

        sales(null, draft)
                .post(PROPOSITIONS)
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("commitments[0].dependsOn"))
                .body("violations[0].message", containsString("commitments[0] -> commitments[1] -> commitments[0]"));
    }

    @Test
    void an_amendment_tells_departments_what_has_changed_for_them_alone() {
        Response committed = committed("LIFE-3", "logistics", "finance", "logistics");
        Map<String, Object> kept = promiseOf(committed, 0);
        Map<String, Object> moved = promiseOf(committed, 1);
        moved.put("dueAt", due(20));
        moved.put("customerAgreed", true);
        Map<String, Object> amendment = terms(kept, moved, promise("finance", "one more", 10));
        amendment.put("reason", "the opening moves");

        Response amended = sales(committed, amendment).post(path(committed) + "/amendments");

        amended.then()
                .statusCode(200)
                .body("versionNumber", equalTo(2))
                .body("outcomes.outcome", equalTo(List.of("unchanged", "amended", "made", "cancellationRequested")))
                .body("commitments.find { it.commitmentId == '" + idOf(committed, 1) + "' }.revision", equalTo(2))
                .body(
                        "commitments.find { it.commitmentId == '" + idOf(committed, 2) + "' }.state",
                        equalTo("pendingCancellation"));
        mustHold("propositions.v1", "LIFE-3", "proposition.amended", "proposition-amended.v1");
        mustHold("commitments.finance.v1", "LIFE-3", "commitment.amended", "commitment-amended.v1");
        mustHold(
                "commitments.logistics.v1",
                "LIFE-3",
                "commitment.cancellation-requested",
                "commitment-cancellation-requested.v1");
        try (TopicReader topic = TopicReader.of("commitments.logistics.v1")) {
            long heard = topic.soFar().stream()
                    .filter(event -> event.key().equals("LIFE-3"))
                    .filter(event -> event.value().contains(idOf(committed, 0)))
                    .count();
            assertEquals(1, heard, "what is unchanged is told once");
        }
        differenceIsTold(committed);
    }

    private static void differenceIsTold(Response committed) {
        as("sales-manager")
                .get(path(committed) + "/versions/1..2")
                .then()
                .statusCode(200)
                .body("commitments.added.promise", equalTo(List.of("one more")))
                .body("commitments.removed.commitmentId", equalTo(List.of(idOf(committed, 2))))
                .body("commitments.changed[0].fields.field", equalTo(List.of("dueAt", "customerDueAt")));
        as("salesperson")
                .get(path(committed) + "/versions/1")
                .then()
                .statusCode(200)
                .body("commitments", hasSize(3));
        as("salesperson").get(path(committed) + "/versions").then().body("items.number", equalTo(List.of(1, 2)));
        as("salesperson").get(path(committed) + "/versions/7").then().statusCode(404);
        as("salesperson").get(path(committed) + "/versions/one").then().statusCode(400);
    }

    @Test
    void what_is_past_its_point_of_no_return_says_so_and_blocks_nothing_else() throws Exception {
        Map<String, Object> soon = promise("logistics", "loaded", 5);
        soon.put(
                "pointOfNoReturn",
                OffsetDateTime.now(ZoneOffset.UTC).plusSeconds(1).toString());
        Response committed = committed("LIFE-4", terms(soon, promise("finance", "invoiced", 6)));
        Thread.sleep(1100);

        Response withdrawn =
                sales(committed, Map.of("reason", "the site is closed")).post(path(committed) + "/withdrawal");

        withdrawn
                .then()
                .statusCode(200)
                .body("outcomes.outcome", equalTo(List.of("pastPointOfNoReturn", "cancellationRequested")))
                .body("outcomes[0].reason", containsString("point of no return"));
        mustHold("propositions.v1", "LIFE-4", "proposition.withdrawn", "proposition-withdrawn.v1");
        sales(withdrawn, Map.of("reason", "again"))
                .post(path(committed) + "/withdrawal")
                .then()
                .statusCode(409)
                .body("type", containsString("withdrawal-requested"));
    }

    @Test
    void a_withdrawn_proposition_ends_when_each_department_has_stopped() {
        Response committed = committed("LIFE-5", "logistics", "finance");
        sales(committed, Map.of("reason", "the site is closed"))
                .post(path(committed) + "/withdrawal")
                .then()
                .statusCode(200);

        report(committed, 0, "cancelled", 2, "");
        report(committed, 1, "cancelled", 2, "");

        awaitBody(committed, "state", "withdrawn");
        mustHold("propositions.v1", "LIFE-5", "proposition.settled", "proposition-settled.v1");
    }

    @Test
    void of_amendments_that_cross_one_wins() throws Exception {
        Response committed = committed("LIFE-6", "logistics");
        List<Integer> statuses = java.util.stream.IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> {
                    Map<String, Object> moved = promiseOf(committed, 0);
                    moved.put("dueAt", due(10 + i));
                    return sales(committed, terms(moved))
                            .post(path(committed) + "/amendments")
                            .statusCode();
                })
                .toList();

        assertEquals(1, statuses.stream().filter(status -> status == 200).count(), statuses.toString());
        assertEquals(7, statuses.stream().filter(status -> status == 412).count(), statuses.toString());
        as("salesperson").get(path(committed) + "/versions").then().body("items", hasSize(2));
    }

    @Test
    void a_counter_is_agreed_to_and_kept_is_measured_against_what_the_customer_was_told() {
        Response committed = committed("LIFE-7", "logistics");
        String commitment = "/api/commitments/" + idOf(committed, 0);
        report(
                committed,
                0,
                "countered",
                1,
                ",\"counterDueAt\":\"" + due(12) + "\",\"reason\":{\"code\":\"capacity\",\"text\":\"full\"}");
        awaitBody(committed, "commitments[0].state", "countered");
        read(committed).then().body("atRisk", equalTo(true)).body("commitments[0].reason.text", equalTo("full"));

        sales(null, Map.of("customerAgreed", false, "reason", "better late"))
                .post(commitment + "/counter-agreement")
                .then()
                .statusCode(200)
                .body("state", equalTo("committed"))
                .body("revision", equalTo(2));

        Response agreed = read(committed);
        assertEquals(2, agreed.<Integer>path("versionNumber"));
        assertEquals(committed.<String>path("commitments[0].dueAt"), agreed.path("commitments[0].customerDueAt"));
        mustHold("commitments.logistics.v1", "LIFE-7", "commitment.amended", "commitment-amended.v1");
        sales(null, Map.of("customerAgreed", true))
                .post(commitment + "/counter-agreement")
                .then()
                .statusCode(409)
                .body("type", containsString("not-countered"));
        report(committed, 0, "completed", 2, ",\"kept\":true,\"completedAt\":\"" + due(11) + "\"");
        awaitBody(committed, "state", "failed");
    }

    @Test
    void an_insistence_has_a_name_and_a_reason() {
        Response committed = committed("LIFE-8", "logistics");
        String insistence = "/api/commitments/" + idOf(committed, 0) + "/insistence";
        report(committed, 0, "declined", 1, ",\"reason\":{\"code\":\"no\",\"text\":\"not ours\"}");
        awaitBody(committed, "commitments[0].state", "declined");

        sales(null, Map.of("reason", " ")).post(insistence).then().statusCode(422);
        sales(null, Map.of("reason", "it is in the press"))
                .post(insistence)
                .then()
                .statusCode(200)
                .body("state", equalTo("committed"));

        mustHold("commitments.logistics.v1", "LIFE-8", "commitment.insisted", "commitment-insisted.v1");
        as("sales-manager")
                .get(path(committed) + "/timeline")
                .then()
                .statusCode(200)
                .body(
                        "items.what",
                        equalTo(List.of("drafted", "committed", "commitmentMade", "progressed", "insisted")))
                .body("items[3].why", equalTo("not ours"))
                .body("items[3].detail.state", equalTo("declined"))
                .body("items[4].actor", equalTo("salesperson"))
                .body("items[4].why", equalTo("it is in the press"));
    }

    @Test
    void a_refused_cancellation_brings_the_commitment_back_as_the_next_version() {
        Response committed = committed("LIFE-9", "logistics", "finance");
        sales(committed, terms(promiseOf(committed, 1)))
                .post(path(committed) + "/amendments")
                .then()
                .statusCode(200);

        report(committed, 0, "accepted", 1, ",\"cancellationRefused\":{\"reason\":\"it is loaded\"}");

        awaitBody(committed, "versionNumber", 3);
        as("salesperson").get(path(committed) + "/versions/3").then().body("commitments", hasSize(2));
    }

    @Test
    void the_customers_word_stands_beside_the_departments() {
        Response committed = committed("LIFE-10", "logistics");
        String word = "/api/commitments/" + idOf(committed, 0) + "/customer-word";
        report(committed, 0, "completed", 1, ",\"kept\":true,\"completedAt\":\"" + due(0) + "\"");
        awaitBody(committed, "state", "completed");

        as("web-shop")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("word", "disputed", "text", "one is missing"))
                .post(word)
                .then()
                .statusCode(200)
                .body("state", equalTo("completed"))
                .body("kept", equalTo(true))
                .body("customerWord.word", equalTo("disputed"))
                .body("customerWord.by", equalTo("web-shop"));

        mustHold("propositions.v1", "LIFE-10", "commitment.customer-word", "commitment-customer-word.v1");
        as("logistics-desk").body(Map.of("word", "confirmed")).post(word).then().statusCode(403);
    }

    @Test
    void a_handed_over_proposition_has_a_new_owner_and_a_history() {
        Actor colleague = Actor.sales();
        Actor.managerOf(colleague);
        Response committed = committed("LIFE-12", "logistics");

        Response handed = sales(committed, Map.of("to", colleague.name(), "reason", "parental leave"))
                .post(path(committed) + "/handover");

        handed.then().statusCode(200).body("salesperson", equalTo(colleague.name()));
        sales(handed, terms(promiseOf(committed, 0)))
                .post(path(committed) + "/amendments")
                .then()
                .statusCode(403);
        as("sales-manager")
                .get(path(committed) + "/timeline")
                .then()
                .body("items.what", hasItem("handedOver"))
                .body("items[-1].detail", equalTo(Map.of("from", "salesperson", "to", colleague.name())));
    }

    @Test
    void a_self_service_account_gets_an_individual_proposition_for_a_stated_reason() {
        try (TopicWriter writer = TopicWriter.open()) {
            writer.event(
                    "account-tiers.v1",
                    "LIFE-13",
                    "org.kept.account-tier.changed.v1",
                    "{\"accountId\":\"LIFE-13\",\"tier\":\"SELF_SERVICE\",\"revision\":1}");
        }
        Response drafted = SalesApi.draft("LIFE-13", "logistics");
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> SalesApi.commit(
                        SalesApi.draft("LIFE-13", "logistics"),
                        UUID.randomUUID().toString())
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("reason")));

        sales(drafted, Map.of("reason", "they are about to open ten shops"))
                .post(path(drafted) + "/commit")
                .then()
                .statusCode(200)
                .body("state", equalTo("committed"))
                .body("selfServiceReason", containsString("ten shops"));
    }

    @Test
    void what_is_not_committed_is_neither_amended_nor_withdrawn_nor_signed() {
        Response drafted = SalesApi.draft("LIFE-14", "logistics");

        sales(drafted, terms(promise("logistics", "x", 3)))
                .post(path(drafted) + "/amendments")
                .then()
                .statusCode(409)
                .body("type", containsString("not-in-force"))
                .body("detail", containsString("rewrite it"));
        sales(drafted, Map.of("reason", "no"))
                .post(path(drafted) + "/withdrawal")
                .then()
                .statusCode(409);
        sales(drafted, Map.of()).post(path(drafted) + "/recall").then().statusCode(409);
        as("salesperson")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "*")
                .body(Map.of("decision", "sign"))
                .post(path(drafted) + "/co-signature")
                .then()
                .statusCode(403);
        read(drafted)
                .then()
                .body("commitments.state", everyItem(equalTo("draft")))
                .body("committedAt", nullValue());
        as("salesperson").get(path(drafted) + "/timeline").then().body("items.what", hasItems("drafted"));
    }

    private static void mustHold(String topic, String account, String type, String contract) {
        try (TopicReader reader = TopicReader.of(topic)) {
            Received received = reader.await(
                    event -> account.equals(event.key()) && event.type().equals("org.kept." + type + ".v1"));
            Contract.of("proposition-service", contract).mustHoldFor(received.value());
        }
    }

    private static void report(Response committed, int commitment, String state, long revision, String more) {
        try (TopicWriter writer = TopicWriter.open()) {
            writer.event("fulfilment.v1", committed.path("accountId"), PROGRESSED, """
                    {"commitmentId":"%s","propositionId":"%s","accountId":"%s","department":"any","state":"%s","revision":%d,
                     "changedAt":"2027-01-04T09:00:00Z","dueAt":"2027-01-05T09:00:00Z","overdue":false%s}""".formatted(
                            idOf(committed, commitment),
                            committed.path("propositionId"),
                            committed.path("accountId"),
                            state,
                            revision,
                            more));
        }
    }

    private static void awaitBody(Response proposition, String path, Object value) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> read(proposition).then().body(path, equalTo(value)));
    }

    private static Response read(Response proposition) {
        return as("salesperson").get(path(proposition));
    }

    private static io.restassured.specification.RequestSpecification sales(Response seen, Map<String, ?> body) {
        var request = as("salesperson")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body);
        return seen == null ? request : request.header("If-Match", seen.header("ETag"));
    }

    private static Response committed(String account, String... departments) {
        Map<String, Object> terms = terms();
        terms.put(
                "commitments",
                Stream.of(departments)
                        .map(department -> promise(department, "something", 3))
                        .toList());
        return committed(account, terms);
    }

    private static Response committed(String account, Map<String, Object> terms) {
        terms.put("accountId", account);
        Response drafted = sales(null, terms).post(PROPOSITIONS);
        drafted.then().statusCode(201);
        Response committed = SalesApi.commit(drafted, UUID.randomUUID().toString());
        committed.then().statusCode(200);
        return committed;
    }

    @SafeVarargs
    private static Map<String, Object> terms(Map<String, Object>... promises) {
        return new HashMap<>(
                Map.of("statement", "It will be so", "value", Actor.money("1.00"), "commitments", List.of(promises)));
    }

    private static Map<String, Object> promise(String department, String text, int days) {
        return new HashMap<>(
                Map.of("department", department, "promise", text, "dueAt", due(days), "timeZone", "Europe/Berlin"));
    }

    /** The promise as it was read, to be kept in an amendment. */
    private static Map<String, Object> promiseOf(Response committed, int commitment) {
        Map<String, Object> read = committed.path("commitments[" + commitment + "]");
        Map<String, Object> promise = new HashMap<>();
        for (String field :
                List.of("commitmentId", "department", "promise", "type", "dueAt", "timeZone", "dependsOn")) {
            promise.put(field, read.get(field));
        }
        return promise;
    }

    private static String due(int days) {
        return OffsetDateTime.now(ZoneOffset.UTC).plusDays(days).toString();
    }

    private static String path(Response proposition) {
        return PROPOSITIONS + "/" + proposition.path("propositionId");
    }

    private static String idOf(Response proposition, int commitment) {
        return proposition.path("commitments[" + commitment + "].commitmentId");
    }
}
