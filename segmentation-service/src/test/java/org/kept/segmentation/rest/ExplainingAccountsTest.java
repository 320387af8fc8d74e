package org.kept.segmentation.rest;

import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.TopicWriter;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.kept.segmentation.rest.SegmentationApi.TODAY;
import static org.kept.segmentation.rest.SegmentationApi.as;
import static org.kept.segmentation.rest.SegmentationApi.order;
import static org.kept.segmentation.rest.SegmentationApi.policyTag;
import static org.kept.segmentation.rest.SegmentationApi.putPolicy;

/** What the running service tells of an account beside its place: its orders, and what its tier was. */
@QuarkusTest
@TestProfile(AfterTheOthers.class)
@QuarkusTestResource(
        value = PlatformResource.class,
        initArgs = @ResourceArg(name = "connectors", value = "false"),
        restrictToAnnotatedClass = false)
class ExplainingAccountsTest {

    @BeforeAll
    static void accounts_have_ordered() {
        SegmentationApi.twelveAccountsHaveOrdered();
    }

    @BeforeEach
    void all_of_them_are_counted() {
        SegmentationApi.awaitCounted();
    }

    @Test
    void an_account_is_explained_by_its_orders() {
        putPolicy(policyTag(), "0.2", 365).then().statusCode(200);
        SegmentationApi.awaitCounted();

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
        putPolicy(policyTag(), "0.2", 365).then().statusCode(200);
        SegmentationApi.awaitCounted();

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
    void an_order_that_came_too_late_is_named() {
        try (TopicWriter orders = TopicWriter.open()) {
            order(orders, "P-late", "p-late", 500, "10.00");
        }
        SegmentationApi.awaitCounted();

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
}
