package org.kept.segmentation.rest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import org.kept.embedded.testing.Tokens;
import org.kept.embedded.testing.TopicWriter;

import static org.awaitility.Awaitility.await;

/** What tests ask the running service, and what they tell it. */
final class SegmentationApi {
    static final String POLICY = "/api/segmentation/policy";
    static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    static final LocalDate TODAY = NOW.atOffset(ZoneOffset.UTC).toLocalDate();
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private SegmentationApi() {}

    static RequestSpecification as(String user) {
        return RestAssured.given().auth().oauth2(Tokens.of(user));
    }

    /** An order of today, less so many days. */
    static void order(TopicWriter orders, String account, String order, int daysAgo, String amount) {
        order(orders, account, order, 1, NOW.minus(daysAgo, ChronoUnit.DAYS), amount, "placed");
    }

    static void order(
            TopicWriter orders,
            String account,
            String order,
            int revision,
            Instant orderedAt,
            String amount,
            String status) {
        orders.event("orders.v1", account, "org.kept.order.recorded.v1", """
                {"orderId":"%s","accountId":"%s","revision":%d,"orderedAt":"%s","netAmount":"%s","currency":"USD",\
                "status":"%s"}""".formatted(
                        order, account, revision, orderedAt, amount, status));
    }

    /**
     * Twelve accounts with an order of today each, P1 the least; P1 had a large one a hundred days ago. Whoever says it
     * again changes nothing.
     */
    static void twelveAccountsHaveOrdered() {
        try (TopicWriter orders = TopicWriter.open()) {
            for (int account = 1; account <= 12; account++) {
                order(orders, "P" + account, "p" + account, 0, 20 + account + "000.00");
            }
            order(orders, "P1", "p-old", 100, "90000.00");
            order(orders, "P1", "p-leaving", 350, "7000.00");
            order(orders, "P1", "p-credit", 1, "-30000.00");
        }
    }

    /** All orders are counted, and by the newest policy. */
    static void awaitCounted() {
        await().atMost(PATIENCE).until(() -> {
            Response summary = as("operator").get("/api/segmentation/summary");
            return summary.statusCode() == 200
                    && summary.jsonPath().getInt("lag") == 0
                    && policy().getBoolean("inForce");
        });
    }

    static JsonPath preview(String body) {
        Response answer = askWhatIf(body);
        answer.then().statusCode(200);
        return answer.jsonPath();
    }

    static Response askWhatIf(String body) {
        return as("salesperson").contentType("application/json").body(body).post("/api/segmentation/previews");
    }

    static JsonPath policy() {
        return as("operator").get(POLICY).jsonPath();
    }

    static String policyTag() {
        return as("operator").get(POLICY).getHeader("ETag");
    }

    /** @param ifMatch null for none */
    static Response putPolicy(String ifMatch, String share, int windowDays) {
        RequestSpecification request = as("operator")
                .contentType("application/json")
                .body(Map.of("share", share, "windowDays", windowDays, "reportingCurrency", "USD"));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(POLICY);
    }
}
