package org.kept.segmentation.rest;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.Contract;
import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.Received;
import org.kept.embedded.testing.Tokens;
import org.kept.embedded.testing.TopicReader;
import org.kept.embedded.testing.TopicWriter;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.kept.segmentation.rest.SegmentationApi.NOW;
import static org.kept.segmentation.rest.SegmentationApi.as;
import static org.kept.segmentation.rest.SegmentationApi.awaitCounted;

/** The running service on the real broker, from outside. */
@QuarkusTest
@QuarkusTestResource(
        value = PlatformResource.class,
        initArgs = @ResourceArg(name = "connectors", value = "false"),
        restrictToAnnotatedClass = false)
class SegmentationResourceTest {
    private static final String ORDER_RECORDED = "org.kept.order.recorded.v1";

    /** Ten accounts A0 to A9 with 0.00, 100.00 … 900.00: A9 and A8 are key. */
    @BeforeAll
    static void tenAccountsHaveOrdered() {
        try (TopicWriter orders = TopicWriter.open()) {
            for (int account = 0; account < 10; account++) {
                order(orders, "A" + account, "1", 1, account + "00.00", "placed");
            }
        }
    }

    @BeforeEach
    void all_of_them_are_counted() {
        awaitCounted();
    }

    @Test
    void an_order_becomes_a_committed_tier_event_that_keeps_its_contract() {
        try (TopicReader tiers = TopicReader.of("account-tiers.v1");
                TopicReader changes = TopicReader.of("account-tier-changes.v1")) {
            Received told = tiers.await(event -> event.key().equals("A9"));

            Contract.of("segmentation-service", "account-tier-changed.v1").mustHoldFor(told.value());
            assertEquals("org.kept.account-tier.changed.v1", told.type());
            assertEquals("A9", told.header("ce_subject"));
            assertEquals("/segmentation-service", told.header("ce_source"));
            Received same = changes.await(event -> event.header("ce_id").equals(told.header("ce_id")));
            assertEquals(told.value(), same.value());
        }
    }

    @Test
    void a_tick_reaches_every_partition_and_keeps_its_contract() {
        try (TopicReader ticks = TopicReader.of("business-dates.v1")) {
            for (int partition = 0; partition < 3; partition++) {
                int wanted = partition;
                Received tick = ticks.await(received -> received.partition() == wanted);
                Contract.of("segmentation-service", "business-date-passed.v1").mustHoldFor(tick.value());
            }
        }
    }

    @Test
    void the_summary_tells_the_whole() {
        as("operator")
                .get("/api/segmentation/summary")
                .then()
                .statusCode(200)
                .body("windowDays", equalTo(365))
                .body("policyVersion", equalTo("1"))
                .body("accounts", equalTo(10))
                .body("keyAccounts", equalTo(2))
                .body("revenue", equalTo("4500.00"))
                .body("keyRevenue", equalTo("1700.00"))
                .body("keyRevenueShare", equalTo(0.377778f))
                .body("threshold", equalTo("800.00"))
                .body("currency", equalTo("USD"))
                .body("ordersInWindow", equalTo(10))
                .body("businessDate", equalTo(NOW.toString().substring(0, 10)))
                .body("lag", equalTo(0));
    }

    /** 900 + 800 + 700 + 600 + 500 are 77.8 % of 4500; the sixth makes it 86.7 %. */
    @Test
    void the_curve_tells_how_few_bring_how_much() {
        as("web-shop")
                .get("/api/segmentation/curve?points=5")
                .then()
                .statusCode(200)
                .body("accounts", equalTo(10))
                .body("revenue", equalTo("4500.00"))
                .body("accountsFor80Percent", equalTo(6))
                .body("accountShareFor80Percent", equalTo(0.6f))
                .body("keyRevenueShare", equalTo(0.377778f))
                .body("points.accounts", equalTo(java.util.List.of(0, 2, 4, 6, 8, 10)))
                .body("points[1].accountShare", equalTo(0.2f))
                .body("points[1].revenue", equalTo("1700.00"))
                .body("points[1].revenueShare", equalTo(0.377778f))
                .body("points[5].revenueShare", equalTo(1));
        as("web-shop").get("/api/segmentation/curve").then().body("points.size()", equalTo(11));
        as("web-shop").get("/api/segmentation/curve?points=0").then().statusCode(400);
        as("web-shop").get("/api/segmentation/curve?points=1001").then().statusCode(400);
    }

    @Test
    void redelivery_old_revisions_and_poison_change_nothing() {
        String before = key();
        try (TopicWriter orders = TopicWriter.open();
                TopicReader letters = TopicReader.of("orders.v1.dlq")) {
            order(orders, "A9", "1", 1, "0.00", "placed");
            orders.write("orders.v1", "A9", "{ no JSON", Map.of("ce_type", ORDER_RECORDED));
            order(orders, "A9", "1", 1, "1.00", "placed");

            Received letter = letters.await(record -> "{ no JSON".equals(record.value()));
            assertEquals("A9", letter.key());
            assertEquals(ORDER_RECORDED, letter.type());
            assertNotNull(letter.header("dead-letter-reason"));
        }
        awaitCounted();

        assertEquals(before, key());
    }

    @Test
    void the_ranked_list_comes_in_pages_best_first() {
        Response first = as("salesperson").queryParam("limit", 6).get("/api/segmentation/accounts");
        JsonPath page = first.jsonPath();
        assertEquals("A9", page.getString("items[0].accountId"));
        assertEquals("KEY", page.getString("items[1].tier"));
        assertEquals("SELF_SERVICE", page.getString("items[2].tier"));
        assertEquals("700.00", page.getString("items[2].revenue"));
        assertEquals(6, page.getList("items").size());

        String next = first.getHeader("Link").replaceFirst(".*<([^>]*)>; rel=\"next\".*", "$1");
        given().auth()
                .oauth2(Tokens.of("salesperson"))
                .urlEncodingEnabled(false)
                .get(next)
                .then()
                .statusCode(200)
                .header("Link", nullValue())
                .body("items.accountId", equalTo(java.util.List.of("A3", "A2", "A1", "A0")))
                .body("items[3].rank", equalTo(10));
    }

    @Test
    void a_tier_has_a_list_of_its_own() {
        assertEquals("[A9, A8]", key());
        as("web-shop")
                .get("/api/segmentation/accounts?tier=SELF_SERVICE&limit=1")
                .then()
                .body("items[0].accountId", equalTo("A7"));
        as("web-shop").get("/api/segmentation/accounts?tier=GOLD").then().statusCode(400);
        as("web-shop").get("/api/segmentation/accounts?cursor=bm9uZQ").then().statusCode(400);
    }

    @Test
    void one_account_says_why() {
        as("sales-manager")
                .get("/api/segmentation/accounts/A7")
                .then()
                .statusCode(200)
                .body("tier", equalTo("SELF_SERVICE"))
                .body("rank", equalTo(3))
                .body("accounts", equalTo(10))
                .body("revenue", equalTo("700.00"))
                .body("threshold", equalTo("800.00"))
                .body("distanceToThreshold", equalTo("-100.00"))
                .body("since", equalTo(NOW.toString().substring(0, 10)))
                .body("policyVersion", equalTo("1"))
                .body("why", containsString("Rank 3 of 10"))
                .body("why", endsWith("100.00 USD below the last of the 2 key accounts."));
    }

    @Test
    void an_unknown_account_is_a_problem_and_not_a_tier() {
        as("salesperson")
                .get("/api/segmentation/accounts/nobody")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:kept:problem:not-found"));
    }

    @Test
    void nobody_reads_without_a_token_of_a_fitting_role() {
        given().get("/api/segmentation/summary").then().statusCode(401);
        as("order-system").get("/api/segmentation/summary").then().statusCode(403);
        given().auth()
                .oauth2(Tokens.expired("salesperson"))
                .get("/api/segmentation/summary")
                .then()
                .statusCode(401);
    }

    @Test
    void it_is_ready_while_the_streams_run_and_shows_their_metrics() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'segmentation streams' }.data.state", equalTo("RUNNING"));
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/metrics").then().body(containsString("kafka_stream_"));
        given().get("/q/openapi").then().body(containsString("/api/segmentation/summary"));
    }

    private static void order(
            TopicWriter orders, String account, String order, int revision, String amount, String status) {
        SegmentationApi.order(orders, account, order, revision, NOW, amount, status);
    }

    private static String key() {
        return as("web-shop")
                .get("/api/segmentation/accounts?tier=KEY")
                .jsonPath()
                .getList("items.accountId")
                .toString();
    }

    private static RequestSpecification given() {
        return RestAssured.given();
    }
}
