package org.kept.segmentation.rest;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.Contract;
import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.Received;
import org.kept.embedded.testing.Tokens;
import org.kept.embedded.testing.TopicReader;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(
        value = PlatformResource.class,
        initArgs = @ResourceArg(name = "connectors", value = "false"),
        restrictToAnnotatedClass = false)
class FxRatesResourceTest {
    private static final String PATH = "/api/segmentation/fx-rates";

    @Test
    void rates_that_are_answered_stand_in_the_topic_and_keep_their_contract() {
        post(
                        "operator",
                        rates(rate("EUR", "USD", "2026-03-02", "1.0832"), rate("JPY", "USD", "2026-03-02", "0.006700")))
                .statusCode(200)
                .body("published", equalTo(2));

        try (TopicReader topic = TopicReader.of("fx-rates.v1")) {
            Received euro = topic.await(read -> read.key().equals("EUR/USD/2026-03-02"));
            Received yen = topic.await(read -> read.key().equals("JPY/USD/2026-03-02"));

            Contract.of("segmentation-service", "fx-rate-published.v1").mustHoldFor(euro.value());
            assertEquals("org.kept.fx-rate.published.v1", euro.type());
            assertEquals("/segmentation-service", euro.header("ce_source"));
            assertEquals("EUR/USD/2026-03-02", euro.header("ce_subject"));
            assertTrue(yen.value().contains("\"rate\":\"0.0067\""), yen.value());
        }
    }

    @Test
    void the_same_rate_again_is_the_same_event_and_a_correction_another() {
        for (String value : List.of("1.1", "1.10", "1.2")) {
            post("operator", rates(rate("GBP", "USD", "2026-03-03", value))).statusCode(200);
        }

        try (TopicReader topic = TopicReader.of("fx-rates.v1")) {
            List<Received> said = topic.soFar().stream()
                    .filter(read -> read.key().equals("GBP/USD/2026-03-03"))
                    .toList();
            assertEquals(said.get(0).header("ce_id"), said.get(1).header("ce_id"));
            assertEquals("fx-rate-GBP/USD/2026-03-03-1.2", said.get(2).header("ce_id"));
        }
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_and_nothing_is_written() {
        String later = LocalDate.now(ZoneOffset.UTC).plusDays(9).toString();
        post(
                        "operator",
                        rates(
                                rate("CHF", "USD", "2026-03-04", "1.1"),
                                rate("EURO", "USD", later, "0"),
                                Map.of("currency", "EUR"),
                                rate("CHF", "USD", "2026-03-04", "1.2")))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:kept:problem:invalid"))
                .body(
                        "violations.field",
                        equalTo(List.of(
                                "rates[1].currency",
                                "rates[1].date",
                                "rates[1].rate",
                                "rates[2].quoteCurrency",
                                "rates[2].date",
                                "rates[2].rate",
                                "rates[3].rate")))
                .body("violations.message", hasItem(containsString("more than 7 days in the future")));

        try (TopicReader topic = TopicReader.of("fx-rates.v1")) {
            assertTrue(topic.soFar().stream().noneMatch(read -> read.key().startsWith("CHF")));
        }
    }

    @Test
    void a_request_holds_a_thousand_rates_at_most_and_one_at_least() {
        Map<String, Object> one = rate("SEK", "USD", "2026-03-05", "0.1");
        post("operator", Map.of("rates", Collections.nCopies(1_000, one)))
                .statusCode(200)
                .body("published", equalTo(1_000));
        post("operator", Map.of("rates", Collections.nCopies(1_001, one))).statusCode(422);
        post("operator", Map.of("rates", List.of())).statusCode(422);
        post("operator", Map.of()).statusCode(422);
        post("operator", "{\"rates\":[null]}").statusCode(422).body("violations[0].field", equalTo("rates[0]"));
        post("operator", "").statusCode(400);
        post("operator", "{ no JSON").statusCode(400);
        post("operator", "{\"rates\":[],\"more\":1}").statusCode(400);
    }

    @Test
    void only_operations_publish_rates() {
        Map<String, Object> body = rates(rate("EUR", "USD", "2026-03-06", "1"));
        post("salesperson", body).statusCode(403);
        post("order-system", body).statusCode(403);
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body(body)
                .post(PATH)
                .then()
                .statusCode(401);
    }

    private static ValidatableResponse post(String user, Object body) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.of(user))
                .contentType(ContentType.JSON)
                .body(body)
                .post(PATH)
                .then();
    }

    @SafeVarargs
    private static Map<String, Object> rates(Map<String, Object>... rates) {
        return Map.of("rates", List.of(rates));
    }

    private static Map<String, Object> rate(String currency, String quote, String date, String rate) {
        return Map.of("currency", currency, "quoteCurrency", quote, "date", date, "rate", rate);
    }
}
