package org.kept.fulfilment.capacity.rest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.Contract;
import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.Received;
import org.kept.embedded.testing.TopicWriter;
import org.kept.fulfilment.Promises;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kept.fulfilment.Promises.as;

/** Three promises for a day on which the department can do one; each test has a day and a type of its own. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "fulfilment"))
class ContentionsResourceTest {
    private static final String LEAD = "marketing-lead";
    private static final String PATH = "/api/departments/marketing/contentions";

    @Inject
    Pool database;

    @BeforeEach
    void one_of_each_type_a_day() {
        run("update departments set capacity_per_day = '1' where id = 'marketing'");
    }

    @Test
    void what_competes_is_shown_in_the_policys_order_with_where_each_would_fall() {
        String day = "2031-03-05";
        tier("CAP-KEY", "KEY");
        tier("CAP-RISING", "RISING");
        UUID self = promised("CAP-NONE", "show", day, "09:00", "");
        UUID rising = promised("CAP-RISING", "show", day, "12:00", "");
        UUID cheap =
                promised("CAP-KEY", "show", day, "12:00", "\"value\":{\"amount\":\"10.00\",\"currency\":\"EUR\"},");
        UUID dear = promised("CAP-KEY", "show", day, "12:00", "\"value\":{\"amount\":\"99.00\",\"currency\":\"EUR\"},");
        promised("CAP-KEY", "show", "2031-03-06", "12:00", "");

        as(LEAD).get(PATH + "?from=2031-03-05&to=2031-03-07")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].capacity", equalTo(1))
                .body("items[0].commitments", equalTo(4))
                .body("items[0].policy", containsString("tier"))
                .body(
                        "items[0].proposed.commitmentId",
                        equalTo(List.of(dear.toString(), cheap.toString(), rising.toString(), self.toString())))
                .body("items[0].proposed.tier", equalTo(List.of("KEY", "KEY", "RISING", "UNRANKED")))
                // Thursday is full, Saturday and Sunday are no working days.
                .body(
                        "items[0].proposed.fallsOn",
                        equalTo(List.of("2031-03-05", "2031-03-07", "2031-03-10", "2031-03-11")));
        as("salesperson").get(PATH + "?from=2031-03-05").then().statusCode(200);
        as("finance-desk").get(PATH).then().statusCode(403);
        as("web-shop").get(PATH).then().statusCode(403);
        as(LEAD).get(PATH + "?from=soon").then().statusCode(400);
        as("salesperson").get("/api/departments/magic/contentions").then().statusCode(404);
    }

    @Test
    void as_proposed_who_loses_hears_of_the_new_date_and_the_day_is_free_again() {
        String day = "2031-04-02";
        UUID first = promised("CAP-A", "decide", day, "09:00", "");
        UUID second = promised("CAP-B", "decide", day, "12:00", "");
        String etag = etag(day);

        decide(day, etag, "{\"type\":\"decide\"}", "decide-1")
                .then()
                .statusCode(200)
                .body("asProposed", equalTo(true))
                .body("decidedBy", equalTo(LEAD))
                .body("decision.commitmentId", equalTo(List.of(first.toString(), second.toString())))
                .body("decision[1].fallsOn", equalTo("2031-04-03"));

        Received told = Promises.told(second, 2);
        Contract.of("fulfilment-service", "commitment-progressed.v1").mustHoldFor(told.value());
        assertTrue(told.value().contains("\"what\":\"postponed\""), told.value());
        assertTrue(told.value().contains("\"expectedAt\":\"2031-04-03T"), told.value());
        Promises.read(first).then().body("revision", equalTo(1));
        Promises.read(second).then().body("customerDueAt", equalTo(null)).body("state", equalTo("acknowledged"));
        as(LEAD).get(PATH + "?from=" + day + "&to=" + day).then().body("items", hasSize(0));
        decide(day, etag, "{\"type\":\"decide\"}", "decide-1").then().statusCode(200);
        decide(day, etag, "{\"type\":\"decide\"}", "decide-2")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:kept:problem:nothing-contended"));
        as(LEAD).get(PATH + "/decisions?limit=500")
                .then()
                .statusCode(200)
                .body("items.findAll { it.type == 'decide' }", hasSize(1))
                .body("items.find { it.type == 'decide' }.proposal", hasSize(2));
        assertThrows(RuntimeException.class, () -> run("delete from capacity_decisions"));
    }

    @Test
    void another_order_needs_a_reason_and_names_everybody() {
        String day = "2031-05-07";
        UUID first = promised("CAP-A", "other", day, "09:00", "");
        UUID second = promised("CAP-B", "other", day, "12:00", "");
        String etag = etag(day);
        String swapped = "{\"type\":\"other\",\"order\":[\"%s\",\"%s\"]".formatted(second, first);

        decide(day, etag, swapped + "}", "other-1")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("reason"));
        decide(day, etag, "{\"type\":\"other\",\"order\":[\"%s\"],\"reason\":\"So\"}".formatted(first), "other-2")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("order"));
        decide(day, etag, swapped + ",\"reason\":\"It is perishable\"}", "other-3")
                .then()
                .statusCode(200)
                .body("asProposed", equalTo(false))
                .body("reason", equalTo("It is perishable"));
        assertTrue(Promises.told(first, 2).value().contains("It is perishable"));
        Promises.timeline(first).then().body("items[1].what", equalTo("postponed"));
    }

    @Test
    void a_decision_on_what_has_changed_meanwhile_is_stale() {
        String day = "2031-06-04";
        UUID first = promised("CAP-A", "stale", day, "09:00", "");
        promised("CAP-B", "stale", day, "12:00", "");
        String etag = etag(day);
        Promises.accept("marketing-desk", first).then().statusCode(200);

        decide(day, etag, "{\"type\":\"stale\"}", "stale-1").then().statusCode(412);
        decide(day, null, "{\"type\":\"stale\"}", "stale-2").then().statusCode(428);
        for (String user : List.of("marketing-desk", "finance-lead", "salesperson", "sales-manager", "operator")) {
            as(user).header("Idempotency-Key", "stale-3")
                    .header("If-Match", etag)
                    .body("{\"type\":\"stale\"}")
                    .post(PATH + "/" + day + "/decision")
                    .then()
                    .statusCode(403);
        }
        Promises.read(first).then().body("expectedAt", equalTo(null));
    }

    @Test
    void who_is_no_lead_sees_what_is_contended_and_hears_who_decides() {
        String day = "2031-08-06";
        promised("CAP-A", "led", day, "09:00", "");
        promised("CAP-B", "led", day, "12:00", "");
        String etag = etag(day);

        as("marketing-desk")
                .get(PATH + "?from=" + day + "&to=" + day)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        as("marketing-desk")
                .header("Idempotency-Key", "led-1")
                .header("If-Match", etag)
                .body("{\"type\":\"led\"}")
                .post(PATH + "/" + day + "/decision")
                .then()
                .statusCode(403)
                .body("detail", containsString("Ruth Quinn <marketing-lead>"));
        decide(day, etag, "{\"type\":\"led\"}", "led-2").then().statusCode(200);
    }

    @Test
    void who_is_no_lead_suggests_an_order_that_the_lead_sees_until_it_is_decided() {
        String day = "2031-09-03";
        UUID first = promised("CAP-A", "hint", day, "09:00", "");
        UUID second = promised("CAP-B", "hint", day, "12:00", "");
        String etag = etag(day);
        String swapped = "{\"type\":\"hint\",\"order\":[\"%s\",\"%s\"]".formatted(second, first);

        suggest("marketing-desk", day, etag, swapped + "}")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("reason"));
        suggest("marketing-desk", day, "\"1\"", swapped + "}").then().statusCode(412);
        suggest("marketing-desk", day, null, swapped + "}").then().statusCode(428);
        for (String user : List.of("finance-desk", "salesperson", "operator")) {
            suggest(user, day, etag, swapped + ",\"reason\":\"So\"}").then().statusCode(403);
        }
        suggest("marketing-desk", day, etag, "{\"type\":\"hint\"}").then().statusCode(204);
        suggest("marketing-desk", day, etag, swapped + ",\"reason\":\"It is perishable\"}")
                .then()
                .statusCode(204);

        as(LEAD).get(PATH + "?from=" + day + "&to=" + day)
                .then()
                .statusCode(200)
                .body("items[0].suggestions", hasSize(1))
                .body("items[0].suggestions[0].by", equalTo("marketing-desk"))
                .body("items[0].suggestions[0].reason", equalTo("It is perishable"))
                .body("items[0].suggestions[0].current", equalTo(true))
                .body("items[0].suggestions[0].order[0]", equalTo(second.toString()));
        decide(day, etag, "{\"type\":\"hint\"}", "hint-1").then().statusCode(200);
        assertEquals(0, run("select 1 from contention_suggestions where type = 'hint'"));
        suggest("marketing-desk", day, etag, "{\"type\":\"hint\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:kept:problem:nothing-contended"));
    }

    private static Response suggest(String user, String day, String etag, String body) {
        var request = as(user).body(body);
        return (etag == null ? request : request.header("If-Match", etag)).put(PATH + "/" + day + "/suggestion");
    }

    @Test
    void days_are_asked_for_up_to_ninety_two_at_once_and_in_years_that_there_are() {
        as(LEAD).get(PATH + "?from=2031-01-01&to=2031-04-03").then().statusCode(200);
        as(LEAD).get(PATH + "?from=2031-01-01&to=2031-01-01").then().statusCode(200);
        for (String days : List.of(
                "?from=2031-01-01&to=2031-04-04",
                "?from=2031-01-02&to=2031-01-01",
                "?to=2031-01-01",
                "?from=3000-01-01",
                "?from=0000-01-01",
                "?from=2031-02-30",
                "?from=%2B999999999-12-31")) {
            as(LEAD).urlEncodingEnabled(false)
                    .get(PATH + days)
                    .then()
                    .statusCode(400)
                    .body("detail", notNullValue());
        }
        as(LEAD).get(PATH + "?from=2999-12-31").then().statusCode(200);
    }

    @Test
    void of_leads_that_decide_at_once_one_is_heard() throws Exception {
        String day = "2031-07-02";
        promised("CAP-A", "race", day, "09:00", "");
        UUID second = promised("CAP-B", "race", day, "12:00", "");
        String etag = etag(day);
        ExecutorService leads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                String key = "race-" + i;
                all.add(() -> decide(day, etag, "{\"type\":\"race\"}", key).statusCode());
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> status : leads.invokeAll(all)) {
                statuses.add(status.get());
            }
            assertEquals(List.of(200, 409, 409, 409), statuses.stream().sorted().toList());
        } finally {
            leads.shutdown();
        }
        Promises.read(second).then().body("revision", equalTo(2));
    }

    private static Response decide(String day, String etag, String body, String key) {
        var request = as(LEAD).header("Idempotency-Key", key).body(body);
        return (etag == null ? request : request.header("If-Match", etag)).post(PATH + "/" + day + "/decision");
    }

    private static String etag(String day) {
        return as(LEAD).get(PATH + "?from=" + day + "&to=" + day)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].etag");
    }

    private static UUID promised(String account, String type, String day, String time, String more) {
        UUID commitment = UUID.randomUUID();
        Instant due = Instant.parse(day + "T" + time + ":00Z");
        String made = Promises.made(commitment, account, "marketing", due);
        try (TopicWriter writer = TopicWriter.open()) {
            writer.event(
                    Promises.topic("marketing"),
                    account,
                    Promises.MADE,
                    made.replaceFirst("\\{", "{\"type\":\"" + type + "\"," + more));
        }
        Promises.awaitTask(commitment);
        return commitment;
    }

    private void tier(String account, String tier) {
        try (TopicWriter writer = TopicWriter.open()) {
            writer.event(
                    "account-tiers.v1",
                    account,
                    "org.kept.account-tier.changed.v1",
                    "{\"accountId\":\"%s\",\"tier\":\"%s\",\"revision\":1}".formatted(account, tier));
        }
        Awaitility.await()
                .atMost(Promises.PATIENCE)
                .until(() -> run("select 1 from account_tiers where account_id = '" + account + "'") == 1);
    }

    private int run(String statement) {
        return database.query(statement).execute().await().indefinitely().rowCount();
    }
}
