package org.kept.segmentation.rest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.Contract;
import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.Received;
import org.kept.embedded.testing.Tokens;
import org.kept.embedded.testing.TopicReader;
import org.kept.embedded.testing.TopicWriter;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Explanations, previews and policies of the running service. */
@QuarkusTest
@TestProfile(AfterTheOthers.class)
@QuarkusTestResource(
        value = PlatformResource.class,
        initArgs = @ResourceArg(name = "connectors", value = "false"),
        restrictToAnnotatedClass = false)
class WhatIfTest {
    private static final String POLICY = "/api/segmentation/policy";
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final LocalDate TODAY = NOW.atOffset(ZoneOffset.UTC).toLocalDate();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Twelve accounts with an order of today each, P1 the least; P1 had a large one a hundred days ago. */
    @BeforeAll
    static void accounts_have_ordered() {
        try (TopicWriter orders = TopicWriter.open()) {
            for (int account = 1; account <= 12; account++) {
                order(orders, "P" + account, "p" + account, 0, 20 + account + "000.00");
            }
            order(orders, "P1", "p-old", 100, "90000.00");
            order(orders, "P1", "p-leaving", 350, "7000.00");
            order(orders, "P1", "p-credit", 1, "-30000.00");
        }
    }

    @BeforeEach
    void all_of_them_are_counted() {
        await().atMost(PATIENCE).until(() -> {
            Response summary = as("operator").get("/api/segmentation/summary");
            return summary.statusCode() == 200
                    && summary.jsonPath().getInt("lag") == 0
                    && policy().getBoolean("inForce");
        });
    }

    @Test
    void an_account_is_explained_by_its_orders() {
        as("salesperson")
                .get("/api/segmentation/accounts/P1/orders?limit=3")
                .then()
                .statusCode(200)
                .body("items.orderId.take(3)", equalTo(List.of("p-old", "p-credit", "p1")))
                .body("items[1].value", equalTo("-30000.00"))
                .body("items[0].leavesOn", notNullValue());
        as("salesperson").get("/api/segmentation/accounts/nobody/orders").then().body("items.size()", equalTo(0));
        as("salesperson")
                .get("/api/segmentation/accounts/P1/orders?limit=0")
                .then()
                .statusCode(400);
    }

    @Test
    void an_account_tells_what_weighs_what_leaves_and_what_was() {
        put(latestTag(), "0.2", 365).then().statusCode(200);
        all_of_them_are_counted();

        as("salesperson")
                .get("/api/segmentation/accounts/P1")
                .then()
                .statusCode(200)
                .body("heaviestOrders.orderId", equalTo(List.of("p-old", "p-credit", "p1", "p-leaving")))
                .body("heaviestOrders[3].leavesOn", equalTo(TODAY.plusDays(15).toString()))
                .body("leavesWithin30Days.revenue", equalTo("7000.00"))
                .body("leavesWithin30Days.orders", equalTo(1))
                .body("leavesWithin30Days.staying", equalTo("81000.00"))
                .body("history[0].tier", equalTo("KEY"));
        as("salesperson")
                .get("/api/segmentation/accounts/P1/history")
                .then()
                .statusCode(200)
                .body("items[0].tier", equalTo("KEY"))
                .body("items[0].since", notNullValue())
                .body("items[0].rank", notNullValue())
                .body("items[0].revenue", notNullValue())
                .body("items[0].threshold", notNullValue())
                .body("items[0].currency", equalTo("USD"))
                .body("items[0].reason", containsString("the last key account had"))
                .body("items[-1].revision", equalTo(1));
        as("salesperson")
                .get("/api/segmentation/accounts/nobody/history")
                .then()
                .statusCode(404);
    }

    @Test
    void a_policy_is_what_its_preview_said_and_every_event_names_it() {
        put(latestTag(), "0.2", 365).then().statusCode(200);
        all_of_them_are_counted();
        String summaryBefore = summaryWithoutLag();
        JsonPath preview = preview("{\"share\":\"0.5\",\"windowDays\":30}");
        assertEquals(summaryBefore, summaryWithoutLag());
        assertTrue(preview.getInt("entering.count") > 0);
        List<String> leaving = preview.getList("leaving.accounts.accountId");
        assertTrue(leaving.contains("P1"), leaving::toString);

        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Integer> worst = CompletableFuture.supplyAsync(() -> worstStatusUntil(done));
        Response set = put(latestTag(), "0.5", 30);
        set.then().statusCode(200).body("windowDays", equalTo(30)).body("share", equalTo("0.5"));
        String version = set.jsonPath().getString("version");
        assertEquals("\"" + version + "\"", set.getHeader("ETag"));
        all_of_them_are_counted();
        done.set(true);

        assertEquals(200, worst.join());
        JsonPath summary = as("operator").get("/api/segmentation/summary").jsonPath();
        assertEquals(version, summary.getString("policyVersion"));
        for (String same : List.of("accounts", "keyAccounts", "revenue", "keyRevenue", "threshold")) {
            assertEquals(preview.getString("preview." + same), summary.getString(same), same);
        }
        try (TopicReader changes = TopicReader.of("account-tier-changes.v1")) {
            changes.await(event -> event.key().equals("P1")
                    && event.value().contains("\"policyVersion\":\"" + version + "\"")
                    && event.value().contains("\"SELF_SERVICE\""));
        }
    }

    /** A tick of its own may pass between two looks: then they are taken again. */
    @Test
    void a_preview_writes_nothing_anywhere() {
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> {
            String tag = latestTag();
            Map<TopicPartition, Long> before = ends();
            for (String body : List.of("{\"share\":\"0.5\",\"windowDays\":30}", "{\"share\":\"0.9\",\"limit\":5}")) {
                preview(body);
            }
            assertTrue(before.size() > 10, before::toString);
            assertEquals(before, ends());
            assertEquals(tag, latestTag());
        });
    }

    @Test
    void a_preview_names_as_many_as_are_asked_for() {
        JsonPath all = preview("{\"share\":\"1\",\"limit\":5000}");
        JsonPath two = preview("{\"share\":\"1\",\"limit\":2}");

        assertEquals(
                all.getInt("entering.count"), all.getList("entering.accounts").size());
        assertEquals(all.getInt("entering.count"), two.getInt("entering.count"));
        assertEquals(2, two.getList("entering.accounts").size());
        ask("{\"share\":\"1\",\"limit\":5001}").then().statusCode(422).body("violations.field", hasItems("limit"));
    }

    @Test
    void an_order_that_came_too_late_is_named() {
        try (TopicWriter orders = TopicWriter.open()) {
            order(orders, "P-late", "p-late", 500, "10.00");
        }
        all_of_them_are_counted();

        as("operator")
                .get("/api/segmentation/orders-too-late")
                .then()
                .statusCode(200)
                .body("count", greaterThanOrEqualTo(1))
                .body("items.find { it.orderId == 'p-late' }.accountId", equalTo("P-late"))
                .body(
                        "items.find { it.orderId == 'p-late' }.orderedOn",
                        equalTo(TODAY.minusDays(500).toString()));
        as("operator").get("/api/segmentation/orders-too-late?limit=0").then().statusCode(400);
        as("order-system").get("/api/segmentation/orders-too-late").then().statusCode(403);
        as("order-system")
                .get("/api/segmentation/books/0/orders-too-late")
                .then()
                .statusCode(403);
    }

    @Test
    void another_share_alone_is_previewed_from_the_ranking() {
        JsonPath all = preview("{\"share\":\"1\"}");

        assertEquals(all.getInt("now.accounts"), all.getInt("preview.accounts"));
        assertEquals(all.getInt("preview.keyAccounts") - all.getInt("now.keyAccounts"), all.getInt("entering.count"));
        assertEquals(0, all.getInt("leaving.count"));
        assertEquals("1", all.getString("preview.share"));
    }

    @Test
    void a_policy_keeps_its_contract_and_says_who_set_it() {
        String share = policy().getString("share").equals("0.3") ? "0.31" : "0.3";
        Response set = put(latestTag(), share, 365);
        set.then().statusCode(200);

        try (TopicReader policies = TopicReader.of("segmentation-policies.v1")) {
            Received told =
                    policies.await(record -> record.key().equals(set.jsonPath().getString("version")));
            Contract.of("segmentation-service", "segmentation-policy-set.v1").mustHoldFor(told.value());
            assertEquals("org.kept.segmentation-policy.set.v1", told.type());
            assertTrue(told.value().contains("\"setBy\":\"operator\""), told.value());
        }
    }

    @Test
    void a_policy_is_changed_only_by_who_has_read_it() {
        String tag = latestTag();
        JsonPath now = policy();
        put(null, "0.4", 300).then().statusCode(428);
        put("\"0\"", "0.4", 300).then().statusCode(412);
        put(tag, now.getString("share"), now.getInt("windowDays"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo(tag));
        assertEquals(tag, latestTag());
    }

    @Test
    void of_two_at_once_one_is_told_that_the_other_was_first() {
        String tag = latestTag();
        String now = policy().getString("share");
        List<CompletableFuture<Integer>> both = List.of("0.41", "0.42").stream()
                .map(share -> now.equals(share) ? "0.43" : share)
                .map(share ->
                        CompletableFuture.supplyAsync(() -> put(tag, share, 365).statusCode()))
                .toList();

        assertEquals(
                List.of(200, 412),
                both.stream().map(CompletableFuture::join).sorted().toList());
    }

    @Test
    void what_cannot_be_a_policy_is_refused_field_by_field() {
        put(latestTag(), "1.5", 0)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations.field", equalTo(List.of("share", "windowDays")));
        ask("{}").then().statusCode(422);
        ask("{\"windowDays\":99999}").then().statusCode(422).body("violations.field", hasItems("windowDays"));
        ask("{\"windowDays\":\"soon\"}").then().statusCode(400);
    }

    @Test
    void only_operations_sets_a_policy_and_everybody_who_reads_may_ask_what_if() {
        as("salesperson")
                .contentType("application/json")
                .header("If-Match", latestTag())
                .body(Map.of("share", "0.2", "windowDays", 365, "reportingCurrency", "USD"))
                .put(POLICY)
                .then()
                .statusCode(403);
        as("order-system").get(POLICY).then().statusCode(403);
        as("order-system")
                .get("/api/segmentation/books/0/revenues?windowDays=9")
                .then()
                .statusCode(403);
        RestAssured.given().get(POLICY).then().statusCode(401);
        as("salesperson").get(POLICY).then().statusCode(200);
    }

    @Test
    void an_order_book_tells_the_other_instances_what_its_accounts_come_to() {
        JsonPath book = as("salesperson")
                .get("/api/segmentation/books/0/revenues?windowDays=365")
                .jsonPath();
        assertEquals(book.getList("accounts").size(), book.getList("revenues").size());
        assertFalse(book.getList("accounts").isEmpty());
        as("salesperson")
                .get("/api/segmentation/books/99/revenues?windowDays=9")
                .then()
                .statusCode(503);
        as("salesperson").get("/api/segmentation/books/0/revenues").then().statusCode(400);
    }

    private static int worstStatusUntil(AtomicBoolean done) {
        int worst = 0;
        while (!done.get()) {
            worst = Math.max(
                    worst, as("web-shop").get("/api/segmentation/summary").statusCode());
        }
        return worst;
    }

    private static JsonPath preview(String body) {
        Response answer = ask(body);
        answer.then().statusCode(200);
        return answer.jsonPath();
    }

    private static Response ask(String body) {
        return as("salesperson").contentType("application/json").body(body).post("/api/segmentation/previews");
    }

    private static Response put(String ifMatch, String share, int windowDays) {
        RequestSpecification request = as("operator")
                .contentType("application/json")
                .body(Map.of("share", share, "windowDays", windowDays, "reportingCurrency", "USD"));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(POLICY);
    }

    private static String latestTag() {
        return as("operator").get(POLICY).getHeader("ETag");
    }

    private static JsonPath policy() {
        return as("operator").get(POLICY).jsonPath();
    }

    private static void order(TopicWriter orders, String account, String order, int daysAgo, String amount) {
        orders.event("orders.v1", account, "org.kept.order.recorded.v1", """
                {"orderId":"%s","accountId":"%s","revision":1,"orderedAt":"%s","netAmount":"%s","currency":"USD",\
                "status":"placed"}""".formatted(
                        order, account, NOW.minus(daysAgo, ChronoUnit.DAYS), amount));
    }

    private static RequestSpecification as(String user) {
        return RestAssured.given().auth().oauth2(Tokens.of(user));
    }

    /** Where all that this service writes ends: every topic of the broker. */
    private static Map<TopicPartition, Long> ends() {
        try (KafkaConsumer<byte[], byte[]> looker = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, PlatformResource.bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> all = looker.listTopics().entrySet().stream()
                    .filter(topic -> !topic.getKey().startsWith("__"))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(one -> new TopicPartition(one.topic(), one.partition()))
                    .toList();
            return Map.copyOf(looker.endOffsets(all));
        }
    }

    /** A tick may be on its way at any moment. */
    private static String summaryWithoutLag() {
        return as("operator").get("/api/segmentation/summary").asString().replaceFirst(",\"lag\":\\d+", "");
    }
}
