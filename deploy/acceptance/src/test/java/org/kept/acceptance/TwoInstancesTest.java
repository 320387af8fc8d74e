package org.kept.acceptance;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import org.kept.acceptance.Api.Answer;
import org.kept.embedded.LocalIssuer;
import org.kept.embedded.PlatformOptions;
import org.kept.embedded.PlatformProcess;
import org.kept.embedded.testing.TopicWriter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Two processes of segmentation-service on one platform; the last test ends one of them. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoInstancesTest {
    private static final int ACCOUNTS = 30;
    private static final int PARTITIONS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String POLICY = "/api/segmentation/policy";
    private static final String PREVIEWS = "/api/segmentation/previews";

    @TempDir
    static Path folder;

    private static PlatformProcess platform;
    private static SegmentationInstance first;
    private static SegmentationInstance second;

    @BeforeAll
    static void two_instances_share_the_orders_of_thirty_accounts() {
        platform = PlatformProcess.start(PlatformOptions.at(folder.resolve("platform"))
                .withTemporaryData()
                .withoutConnect()
                .log(folder.resolve("platform.log")));
        LocalIssuer issuer = LocalIssuer.in(folder.resolve("issuer"));
        first = SegmentationInstance.start("first", folder, platform.ports(), issuer);
        second = SegmentationInstance.start("second", folder, platform.ports(), issuer);
        try (TopicWriter orders = TopicWriter.of(platform.ports().bootstrapServers())) {
            for (int account = 1; account <= ACCOUNTS; account++) {
                order(orders, "A" + account, "new-" + account, LocalDate.of(2026, 3, 31), account + "00.00");
                order(orders, "A" + account, "old-" + account, LocalDate.of(2025, 4, 20), 31 - account + "50.00");
            }
        }
        Awaitility.await().atMost(PATIENCE).until(() -> hasAll(first) && hasAll(second) && isShared());
    }

    @AfterAll
    static void all_ends() {
        for (AutoCloseable part : new AutoCloseable[] {first, second, platform}) {
            try {
                if (part != null) {
                    part.close();
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    @Order(1)
    void every_question_has_the_same_answer_at_both() throws IOException {
        for (String question : questions()) {
            Answer answer = first.api("salesperson").get(question).must(200);
            Answer other = second.api("salesperson").get(question).must(200);
            assertEquals(withoutLag(answer), withoutLag(other), question);
            assertEquals(answer.entityTag(), other.entityTag(), question);
        }
        for (Map<String, Object> whatIf : List.<Map<String, Object>>of(
                Map.of("share", "0.5"), Map.of("windowDays", 90), Map.of("share", "0.1", "windowDays", 400))) {
            Answer answer = first.api("salesperson").post(PREVIEWS, whatIf, Map.of());
            Answer other = second.api("salesperson").post(PREVIEWS, whatIf, Map.of());
            assertEquals(answer.must(200).body(), other.must(200).body(), whatIf::toString);
        }
    }

    @Test
    @Order(2)
    void an_account_is_explained_by_its_orders_wherever_they_are() {
        for (SegmentationInstance asked : List.of(first, second)) {
            for (int account = 1; account <= ACCOUNTS; account++) {
                Answer answer = asked.api("web-shop")
                        .get("/api/segmentation/accounts/A" + account)
                        .must(200);
                assertEquals(2, answer.body().path("heaviestOrders").size(), answer::toString);
                assertEquals(
                        31 - account + "50.00",
                        answer.body().path("leavesWithin30Days").path("revenue").asText());
            }
        }
    }

    @Test
    @Order(3)
    void a_refusal_is_the_same_at_both() throws IOException {
        for (SegmentationInstance asked : List.of(first, second)) {
            asked.api("salesperson").get("/api/segmentation/accounts/nobody").must(404);
            asked.api("salesperson").get("/api/segmentation/accounts?limit=0").must(400);
            asked.api("order-system").get("/api/segmentation/summary").must(403);
            new Api(asked.url(), "no-token").get("/api/segmentation/summary").must(401);
            asked.api("salesperson")
                    .post(PREVIEWS, Map.of("share", "7"), Map.of())
                    .must(422);
            asked.api("operator").put(POLICY, policy("0.2", 365), "\"77\"").must(412);
        }
    }

    @Test
    @Order(4)
    void pages_follow_each_other_at_the_address_that_was_asked() {
        for (SegmentationInstance asked : List.of(first, second)) {
            List<String> ids = new ArrayList<>();
            Answer page = asked.api("salesperson")
                    .get("/api/segmentation/accounts?limit=7")
                    .must(200);
            while (true) {
                page.body()
                        .path("items")
                        .forEach(item -> ids.add(item.path("accountId").asText()));
                if (page.next() == null) {
                    break;
                }
                assertTrue(page.link().startsWith("<" + asked.url() + "/"), page.link());
                page = asked.api("salesperson").get(page.next()).must(200);
            }
            assertEquals(ACCOUNTS, ids.size());
        }
    }

    @Test
    @Order(5)
    void a_policy_can_be_set_at_either() throws IOException {
        String share = "0.3";
        for (SegmentationInstance asked : List.of(first, second)) {
            String tag = asked.api("operator").get(POLICY).must(200).entityTag();
            Answer set =
                    asked.api("operator").put(POLICY, policy(share, 100), tag).must(200);
            assertNotEquals(tag, set.entityTag());
            for (SegmentationInstance each : List.of(first, second)) {
                Awaitility.await().atMost(PATIENCE).until(() -> each.api("operator")
                        .get("/api/segmentation/summary")
                        .body()
                        .path("policyVersion")
                        .asText()
                        .equals(set.body().path("version").asText()));
            }
            share = "0.4";
        }
    }

    @Test
    @Order(6)
    void one_alone_answers_all_when_the_other_has_ended() throws IOException {
        Map<String, Object> whatIf = Map.of("windowDays", 300);
        Api last = second.api("salesperson");
        Awaitility.await().atMost(PATIENCE).until(() -> hasAll(second));
        List<Answer> before = new ArrayList<>();
        questions().forEach(question -> before.add(last.get(question).must(200)));
        Answer preview = last.post(PREVIEWS, whatIf, Map.of()).must(200);

        first.close();

        Awaitility.await()
                .atMost(PATIENCE)
                .until(() ->
                        hasAll(second) && last.post(PREVIEWS, whatIf, Map.of()).status() == 200);
        List<Answer> after = new ArrayList<>();
        questions().forEach(question -> after.add(last.get(question).must(200)));
        assertEquals(
                before.stream().map(TwoInstancesTest::withoutLag).toList(),
                after.stream().map(TwoInstancesTest::withoutLag).toList());
        assertEquals(preview.body(), last.post(PREVIEWS, whatIf, Map.of()).body());
    }

    /** How much is on its way differs from moment to moment. */
    private static JsonNode withoutLag(Answer answer) {
        JsonNode body = answer.body();
        if (body instanceof ObjectNode summary) {
            summary.remove("lag");
        }
        return body;
    }

    private static List<String> questions() {
        List<String> questions = new ArrayList<>(List.of(
                "/api/segmentation/summary",
                "/api/segmentation/curve",
                "/api/segmentation/accounts?tier=KEY",
                "/api/segmentation/orders-too-late",
                POLICY));
        for (int account = 1; account <= ACCOUNTS; account++) {
            String path = "/api/segmentation/accounts/A" + account;
            questions.addAll(List.of(path, path + "/history", path + "/orders?limit=1"));
        }
        return questions;
    }

    private static boolean hasAll(SegmentationInstance instance) {
        try {
            Answer summary = instance.api("salesperson").get("/api/segmentation/summary");
            return summary.status() == 200
                    && summary.body().path("ordersRecorded").asInt() == 2 * ACCOUNTS
                    && summary.body().path("lag").asInt(-1) == 0;
        } catch (AssertionError notYet) {
            return false;
        }
    }

    /** Each has a book of its own, and answers no other one itself. */
    private static boolean isShared() {
        int ofFirst = books(first);
        int ofSecond = books(second);
        return ofFirst > 0 && ofSecond > 0 && ofFirst + ofSecond == PARTITIONS;
    }

    private static int books(SegmentationInstance instance) {
        int books = 0;
        for (int partition = 0; partition < PARTITIONS; partition++) {
            String path = "/api/segmentation/books/" + partition + "/revenues?windowDays=365";
            books += instance.api("salesperson").get(path).status() == 200 ? 1 : 0;
        }
        return books;
    }

    private static Map<String, Object> policy(String share, int windowDays) {
        return Map.of("share", share, "windowDays", windowDays, "reportingCurrency", "USD");
    }

    private static void order(TopicWriter orders, String account, String order, LocalDate date, String amount) {
        orders.event("orders.v1", account, "org.kept.order.recorded.v1", """
                {"orderId":"%s","accountId":"%s","revision":1,"orderedAt":"%sT12:00:00Z","netAmount":"%s",\
                "currency":"USD","status":"placed"}""".formatted(order, account, date, amount));
    }
}
