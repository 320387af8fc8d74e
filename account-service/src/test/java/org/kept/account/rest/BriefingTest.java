package org.kept.account.rest;

import java.util.List;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.kept.account.AccountApi;
import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.TopicWriter;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.kept.account.AccountApi.ACCOUNTS;
import static org.kept.account.AccountApi.as;
import static org.kept.account.AccountApi.briefing;
import static org.kept.account.AccountApi.eventually;
import static org.kept.account.AccountApi.order;
import static org.kept.account.AccountApi.sendBatch;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "account"))
class BriefingTest {
    private static final String COMMITTED = "org.kept.proposition.committed.v1";
    private static final String AMENDED = "org.kept.proposition.amended.v1";
    private static final String WITHDRAWN = "org.kept.proposition.withdrawn.v1";
    private static final String SETTLED = "org.kept.proposition.settled.v1";
    private static final String PROGRESSED = "org.kept.commitment.progressed.v1";
    private static final String TIER = "org.kept.account-tier.changed.v1";

    private static TopicWriter others;

    @BeforeAll
    static void others() {
        others = TopicWriter.open();
    }

    @AfterAll
    static void noOthers() {
        others.close();
    }

    @Test
    void it_tells_what_all_four_kinds_of_events_and_sales_have_told() {
        AccountApi.register("B-1");
        sendBatch(order("B-1", "O-1", 1, "2026-01-05T10:00:00Z", "100.00", "placed") + "\n"
                + order("B-1", "O-2", 1, "2026-02-05T10:00:00Z", "50.00", "placed"));
        others.event("account-tiers.v1", "B-1", TIER, tier("B-1", "KEY", 3, 7));
        String proposition = UUID.randomUUID().toString();
        others.event("propositions.v1", "B-1", COMMITTED, committed("B-1", proposition, "kept", "late", "open"));
        others.event(
                "fulfilment.v1", "B-1", PROGRESSED, progressed(proposition + "-kept", "completed", 3, false, "true"));
        others.event(
                "fulfilment.v1", "B-1", PROGRESSED, progressed(proposition + "-late", "accepted", 3, true, "false"));
        others.event("propositions.v1", "B-1", SETTLED, settled("B-1", proposition, "failed"));

        eventually(() -> briefing("B-1")
                .statusCode(200)
                .body("registered", equalTo(true))
                .body("name", equalTo("Name of B-1"))
                .body("tier.tier", equalTo("KEY"))
                .body("tier.since", equalTo("2026-03-31"))
                .body("tier.rank", equalTo(3))
                .body("tier.revenue", equalTo("1234.50"))
                .body("orders.count", equalTo(2))
                .body("orders.lastOrderedAt", equalTo("2026-02-05T10:00:00Z"))
                .body("orders.recent.orderId", equalTo(List.of("O-2", "O-1")))
                .body("orders.recent[1].netAmount", equalTo("100.00"))
                .body("promises", hasSize(3))
                .body("promises.find { it.promise == 'kept' }.state", equalTo("completed"))
                .body("promises.find { it.promise == 'kept' }.kept", equalTo(true))
                .body("promises.find { it.promise == 'kept' }.completedAt", equalTo("2026-04-01T09:00:00Z"))
                .body("promises.find { it.promise == 'late' }.overdue", equalTo(true))
                .body("promises.find { it.promise == 'late' }.kept", equalTo(false))
                .body("promises.find { it.promise == 'open' }.state", equalTo("committed"))
                .body("promises.find { it.promise == 'open' }.kept", nullValue())
                .body("promises.find { it.promise == 'open' }.timeZone", equalTo("Europe/Berlin"))
                .body("promises[0].propositionState", equalTo("failed"))
                .body("summary.promised", equalTo(3))
                .body("summary.delivered", equalTo(1))
                .body("summary.kept", equalTo(1))
                .body("summary.broken", equalTo(1))
                .body("summary.open", equalTo(2)));
    }

    @Test
    void a_department_that_is_heard_before_the_promise_is_not_forgotten() {
        String proposition = UUID.randomUUID().toString();
        others.event(
                "fulfilment.v1", "B-2", PROGRESSED, progressed(proposition + "-one", "accepted", 2, false, "null"));
        others.event(
                "fulfilment.v1", "B-2", PROGRESSED, progressed(proposition + "-one", "acknowledged", 1, false, "null"));
        // Once its own marker is there, what came before it on the same partition is there too.
        others.event(
                "fulfilment.v1", "B-2", PROGRESSED, progressed(proposition + "-two", "acknowledged", 1, false, "null"));
        others.event("propositions.v1", "B-2", COMMITTED, committed("B-2", proposition, "two"));
        eventually(() -> briefing("B-2").body("promises[0].state", equalTo("acknowledged")));

        others.event("propositions.v1", "B-2", COMMITTED, committed("B-2", proposition, "one"));

        eventually(() -> briefing("B-2").body("promises.find { it.promise == 'one' }.state", equalTo("accepted")));
    }

    @Test
    void a_version_takes_the_place_of_the_last_one_as_a_whole() {
        String proposition = UUID.randomUUID().toString();
        String first = committed("B-6", proposition, "stays", "goes");
        others.event("propositions.v1", "B-6", COMMITTED, first);
        eventually(() -> briefing("B-6").body("promises", hasSize(2)));

        others.event("propositions.v1", "B-6", AMENDED, amended("B-6", proposition, "stays", "comes"));
        others.event("propositions.v1", "B-6", COMMITTED, first);
        others.event("propositions.v1", "B-6", COMMITTED, committed("B-6", UUID.randomUUID() + "", "marker"));

        eventually(() -> briefing("B-6").body("promises.promise", containsInAnyOrder("stays", "comes", "marker")));
        briefing("B-6").body("promises.find { it.promise == 'stays' }.dueAt", equalTo("2026-05-02T16:00:00Z"));
    }

    @Test
    void what_is_called_off_is_told_as_such_until_it_is_settled() {
        String proposition = UUID.randomUUID().toString();
        others.event("propositions.v1", "B-7", COMMITTED, committed("B-7", proposition, "one"));
        others.event("propositions.v1", "B-7", WITHDRAWN, """
                {"propositionId":"%s","version":1,"accountId":"B-7","withdrawnAt":"2026-04-02T10:00:00Z"}""".formatted(proposition));
        eventually(() -> briefing("B-7").body("promises[0].propositionState", equalTo("withdrawalRequested")));

        others.event("propositions.v1", "B-7", SETTLED, settled("B-7", proposition, "withdrawn"));

        eventually(() -> briefing("B-7").body("promises[0].propositionState", equalTo("withdrawn")));
    }

    @Test
    void a_state_that_nobody_has_heard_of_is_shown_by_its_word_and_what_is_known_beside_it_stays() {
        String proposition = UUID.randomUUID().toString();
        others.event("propositions.v1", "B-18", COMMITTED, committed("B-18", proposition, "new", "off", "lost"));
        others.event(
                "fulfilment.v1",
                "B-18",
                PROGRESSED,
                progressed(proposition + "-new", "onTheMoon", 2, true, "false")
                        .replace(
                                "\"revision\"",
                                "\"reason\":{\"code\":\"lunar\",\"text\":\"Far\"},\"commitmentRevision\":1,\"revision\""));
        others.event(
                "fulfilment.v1", "B-18", PROGRESSED, progressed(proposition + "-off", "cancelled", 2, false, "null"));
        others.event(
                "fulfilment.v1", "B-18", PROGRESSED, progressed(proposition + "-lost", "failed", 2, false, "false"));

        eventually(() -> briefing("B-18")
                .body("promises.find { it.promise == 'new' }.state", equalTo("onTheMoon"))
                .body("promises.find { it.promise == 'new' }.overdue", equalTo(true))
                .body("promises.find { it.promise == 'off' }.state", equalTo("cancelled"))
                .body("promises.find { it.promise == 'lost' }.state", equalTo("failed"))
                .body("summary.promised", equalTo(3))
                .body("summary.broken", equalTo(2))
                .body("summary.open", equalTo(1)));
    }

    @Test
    void the_highest_revision_of_a_tier_holds_and_a_compacted_history_is_enough() {
        others.event("account-tiers.v1", "B-3", TIER, tier("B-3", "KEY", 1, 9));
        others.event("account-tiers.v1", "B-3", TIER, tier("B-3", "SELF_SERVICE", 80, 8));
        others.event("account-tiers.v1", "B-4", TIER, tier("B-4", "KEY", 2, 1));
        others.event("account-tiers.v1", "B-4", TIER, tier("B-4", "SELF_SERVICE", 70, 5));

        eventually(
                () -> briefing("B-4").body("tier.tier", equalTo("SELF_SERVICE")).body("registered", equalTo(false)));
        eventually(() -> briefing("B-3").body("tier.tier", equalTo("KEY")).body("tier.rank", equalTo(1)));
    }

    @Test
    void who_was_only_registered_has_an_empty_briefing_and_who_is_unknown_none() {
        AccountApi.register("B-5");

        briefing("B-5")
                .statusCode(200)
                .body("tier", nullValue())
                .body("orders.count", equalTo(0))
                .body("orders.lastOrderedAt", nullValue())
                .body("orders.recent", empty())
                .body("promises", empty())
                .body("summary.open", equalTo(0));
        briefing("B-NOBODY").statusCode(404).contentType("application/problem+json");
    }

    @Test
    void it_is_for_those_who_talk_with_the_customer() {
        given().get(ACCOUNTS + "/B-5/briefing").then().statusCode(401);
        as("order-system").get(ACCOUNTS + "/B-5/briefing").then().statusCode(403);
        for (String user : List.of("salesperson", "sales-manager", "web-shop", "logistics-desk")) {
            as(user).get(ACCOUNTS + "/B-NOBODY/briefing").then().statusCode(404);
        }
    }

    private static String tier(String account, String tier, int rank, int revision) {
        return """
                {"accountId":"%s","tier":"%s","previousTier":"SELF_SERVICE","rank":%d,"accounts":100,"revenue":"1234.50",
                 "currency":"EUR","threshold":"1000.00","policyVersion":"1","businessDate":"2026-03-31","revision":%d}""".formatted(account, tier, rank, revision);
    }

    /** With one commitment for each promise, whose id is the proposition's and the promise's. */
    private static String committed(String account, String proposition, String... promises) {
        String commitments = java.util.Arrays.stream(promises)
                .map(promise -> """
                        {"commitmentId":"%s-%s","department":"logistics","promise":"%s","dueAt":"2026-04-02T16:00:00Z",
                         "timeZone":"Europe/Berlin"}""".formatted(proposition, promise, promise))
                .collect(java.util.stream.Collectors.joining(","));
        return """
                {"propositionId":"%s","version":1,"accountId":"%s","salesperson":"salesperson","statement":"So it will be",
                 "committedAt":"2026-03-20T10:00:00Z","commitments":[%s]}""".formatted(proposition, account, commitments);
    }

    /** The second version, in which the customer has agreed to a month later. */
    private static String amended(String account, String proposition, String... promises) {
        return committed(account, proposition, promises)
                .replace("\"version\":1", "\"version\":2")
                .replace("\"timeZone\"", "\"customerDueAt\":\"2026-05-02T16:00:00Z\",\"timeZone\"");
    }

    private static String settled(String account, String proposition, String state) {
        return """
                {"propositionId":"%s","accountId":"%s","state":"%s","settledAt":"2026-04-03T10:00:00Z"}""".formatted(proposition, account, state);
    }

    private static String progressed(String commitment, String state, int revision, boolean overdue, String kept) {
        String completedAt = state.equals("completed") ? "\"2026-04-01T09:00:00Z\"" : "null";
        return """
                {"commitmentId":"%s","propositionId":"any","accountId":"any","department":"logistics","state":"%s",
                 "revision":%d,"changedAt":"2026-04-01T09:00:00Z","dueAt":"2026-04-02T16:00:00Z","overdue":%s,"kept":%s,
                 "completedAt":%s}""".formatted(commitment, state, revision, overdue, kept, completedAt);
    }
}
