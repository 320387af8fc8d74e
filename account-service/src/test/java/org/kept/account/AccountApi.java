package org.kept.account;

import java.util.Map;
import java.util.UUID;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

import org.kept.embedded.testing.Tokens;

import static io.restassured.RestAssured.given;

/** What the service's callers do with it, for the tests. */
public final class AccountApi {
    public static final String ACCOUNTS = "/api/accounts";
    public static final String ORDERS = "/api/orders";
    public static final String NDJSON = "application/x-ndjson";

    private static final RestAssuredConfig AS_IT_IS = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs(NDJSON, ContentType.TEXT));

    private AccountApi() {}

    public static RequestSpecification as(String user) {
        return given().config(AS_IT_IS)
                .header("Authorization", Tokens.bearer(user))
                .contentType("application/json");
    }

    public static Response register(String key, Object body) {
        return as("salesperson").header("Idempotency-Key", key).body(body).post(ACCOUNTS);
    }

    /** @return the answer to a successful registration */
    public static Response register(String accountId) {
        Response registered =
                register(UUID.randomUUID().toString(), Map.of("accountId", accountId, "name", "Name of " + accountId));
        registered.then().statusCode(201);
        return registered;
    }

    public static String order(String account, String order, int revision, String date, String amount, String status) {
        return """
                {"orderId":"%s","accountId":"%s","revision":%d,"orderedAt":"%s","netAmount":"%s","currency":"EUR","status":"%s"}""".formatted(order, account, revision, date, amount, status);
    }

    public static String order(String account, String order) {
        return order(account, order, 1, "2026-03-01T10:00:00Z", "10.00", "placed");
    }

    public static Response send(String json) {
        return as("order-system").body(json).post(ORDERS);
    }

    public static Response sendBatch(String lines) {
        return sendBatch(lines.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    public static Response sendBatch(byte[] lines) {
        return as("order-system").contentType(NDJSON).body(lines).post(ORDERS);
    }

    public static ValidatableResponse briefing(String account) {
        return as("web-shop").get(ACCOUNTS + "/{id}/briefing", account).then();
    }

    /** Events arrive when they arrive. */
    public static void eventually(ThrowingRunnable holds) {
        Awaitility.await().atMost(java.time.Duration.ofSeconds(30)).untilAsserted(holds);
    }
}
