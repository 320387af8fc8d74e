package org.kept.account.rest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.Contract;
import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.Received;
import org.kept.embedded.testing.TopicReader;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kept.account.AccountApi.ORDERS;
import static org.kept.account.AccountApi.as;
import static org.kept.account.AccountApi.order;
import static org.kept.account.AccountApi.send;
import static org.kept.account.AccountApi.sendBatch;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "account"))
class OrdersResourceTest {

    @Test
    void an_order_is_in_the_log_by_contract_when_the_answer_is_there() {
        String trace = UUID.randomUUID().toString().replace("-", "");

        as("order-system")
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .body("""
                        {"orderId":" O-1 ","accountId":"IN-1","orderedAt":"2026-07-17T11:30:00+02:00",
                         "netAmount":"12.3","currency":"EUR"}""")
                .post(ORDERS)
                .then()
                .statusCode(202)
                .body("orderId", equalTo("O-1"))
                .body("revision", equalTo(1));

        Received event = logged("IN-1").get(0);
        Contract.of("account-service", "order-recorded.v1").mustHoldFor(event.value());
        assertEquals("""
                {"orderId":"O-1","accountId":"IN-1","revision":1,"orderedAt":"2026-07-17T09:30:00Z","netAmount":"12.30",\
                "currency":"EUR","status":"placed"}""", event.value());
        assertEquals("org.kept.order.recorded.v1", event.type());
        assertEquals("1.0", event.header("ce_specversion"));
        assertEquals("/account-service", event.header("ce_source"));
        assertEquals("IN-1", event.header("ce_subject"));
        assertEquals("application/json", event.header("content-type"));
        assertTrue(Instant.parse(event.header("ce_time")).isBefore(Instant.now().plusSeconds(1)));
        assertEquals(trace, event.header("traceparent").split("-")[1]);
    }

    @Test
    void the_same_order_sent_again_is_the_same_event_and_another_revision_another() {
        send(order("IN-2", "O-1")).then().statusCode(202);
        send(order("IN-2", "O-1")).then().statusCode(202);
        send(order("IN-2", "O-1", 2, "2026-03-01T10:00:00Z", "11.00", "amended"))
                .then()
                .statusCode(202);

        List<String> ids =
                logged("IN-2").stream().map(event -> event.header("ce_id")).toList();

        assertEquals(3, ids.size());
        assertEquals(2, ids.stream().distinct().count());
    }

    @Test
    void a_batch_takes_every_sound_line_and_names_the_others() {
        byte[] notUtf8 = order("IN-3", "bad-\u00e9").getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        lines.writeBytes((order("IN-3", "O-1") + "\r\n").getBytes(StandardCharsets.UTF_8));
        lines.writeBytes("\n".getBytes(StandardCharsets.UTF_8));
        lines.writeBytes(notUtf8);
        lines.writeBytes("\nno json\n[1]\n".getBytes(StandardCharsets.UTF_8));
        lines.writeBytes(order("IN-3", "O-2").getBytes(StandardCharsets.UTF_8));

        sendBatch(lines.toByteArray())
                .then()
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("rejected.line", equalTo(List.of(2, 3, 4, 5)))
                .body("rejected[0].title", equalTo("The line is empty."))
                .body("rejected[1].title", containsString("UTF-8"))
                .body("rejected[2].title", containsString("no JSON"))
                .body("rejected[3].title", containsString("no JSON object"));

        assertEquals(
                List.of("O-1", "O-2"),
                logged("IN-3").stream()
                        .map(event -> event.value().replaceAll(".*\"orderId\":\"([^\"]+)\".*", "$1"))
                        .toList());
    }

    @Test
    void every_fault_of_an_order_is_told_at_once() {
        send("""
                {"orderId":"%s","accountId":" ","revision":0,"orderedAt":"2026-01-01","netAmount":"1.234",
                 "currency":"EUR","status":"lost"}""".formatted("x".repeat(129)))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body(
                        "violations.field",
                        hasItems("orderId", "accountId", "revision", "orderedAt", "netAmount", "status"))
                .body("violations.message", hasItems(containsString("more decimals than EUR")));
        send("{}")
                .then()
                .statusCode(422)
                .body("violations.field", hasItems("orderId", "accountId", "orderedAt", "netAmount", "currency"));
    }

    @Test
    void an_order_is_read_to_the_letter() {
        send("""
                {"orderId":7,"accountId":"A","revison":2,"orderedAt":"2026-01-01T00:00:00Z","netAmount":12.3,"currency":"EUR",
                 "currency":"USD"}""")
                .then()
                .statusCode(422)
                .body("violations.field", hasItems("orderId", "revison", "netAmount", "currency"));
        send("").then().statusCode(400).contentType("application/problem+json");
        send("null").then().statusCode(400);
        send(order("A", "O") + "{}").then().statusCode(400);
        send("[".repeat(2000)).then().statusCode(400);
    }

    @Test
    void a_cancelled_order_is_worth_nothing_and_none_is_of_the_day_after_tomorrow() {
        String now = Instant.now().toString();
        String tooLate = Instant.now().plus(Duration.ofHours(25)).toString();
        sendBatch(String.join(
                        "\n",
                        order("IN-4", "O-1", 2, now, "1.00", "cancelled"),
                        order("IN-4", "O-2", 2, now, "0.00", "cancelled"),
                        order("IN-4", "O-3", 1, tooLate, "1.00", "placed"),
                        order("IN-4", "O-4", 1, "0001-01-01T00:00:00Z", "1.00", "placed"),
                        order("IN-4", "O-5", 1, now, "-5.00", "placed")))
                .then()
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("rejected.line", equalTo(List.of(1, 3, 4)))
                .body("rejected[0].title", containsString("cancelled"))
                .body("rejected[1].title", containsString("future"))
                .body("rejected[2].title", containsString("1900"));
    }

    @Test
    void ten_thousand_lines_are_a_batch_and_one_more_is_none() {
        String lines = IntStream.range(0, 10_000)
                .mapToObj(i -> order("IN-5-" + i % 100, "O-" + i))
                .collect(Collectors.joining("\n", "", "\n"));

        sendBatch(lines + order("IN-6", "O-1"))
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("detail", allOf(containsString("10001"), containsString("Nothing")));
        sendBatch(lines)
                .then()
                .statusCode(200)
                .body("accepted", equalTo(10_000))
                .body("rejected", empty());

        try (TopicReader orders = TopicReader.of("orders.v1")) {
            assertEquals(
                    10_000,
                    orders.soFar().stream()
                            .filter(event -> event.key().startsWith("IN-5-"))
                            .count());
            assertTrue(orders.soFar().stream().noneMatch(event -> event.key().equals("IN-6")));
        }
    }

    @Test
    void a_body_that_is_too_large_is_refused_whole() {
        String line = order("IN-7", "O-1");
        String tooLarge = line + "\n" + " ".repeat(8 * 1024 * 1024);

        sendBatch(tooLarge).then().statusCode(413).contentType("application/problem+json");
        send(line + " ".repeat(20_000)).then().statusCode(413).contentType("application/problem+json");
        // Without a length, in chunks.
        as("order-system")
                .contentType("application/x-ndjson")
                .body(new ByteArrayInputStream(tooLarge.getBytes(StandardCharsets.UTF_8)))
                .post(ORDERS)
                .then()
                .statusCode(413);
        as("order-system")
                .contentType("application/x-ndjson")
                .body(new ByteArrayInputStream(order("IN-8", "O-1").getBytes(StandardCharsets.UTF_8)))
                .post(ORDERS)
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1));
        sendBatch("").then().statusCode(400).contentType("application/problem+json");

        assertTrue(logged("IN-7").isEmpty());
    }

    @Test
    void only_order_systems_send_orders() {
        given().contentType("application/json").body("{}").post(ORDERS).then().statusCode(401);
        as("salesperson").body(order("A", "O")).post(ORDERS).then().statusCode(403);
        as("order-system")
                .contentType("text/csv")
                .body("a,b")
                .post(ORDERS)
                .then()
                .statusCode(415);
    }

    private static List<Received> logged(String account) {
        try (TopicReader orders = TopicReader.of("orders.v1")) {
            return orders.soFar().stream()
                    .filter(event -> account.equals(event.key()))
                    .toList();
        }
    }
}
