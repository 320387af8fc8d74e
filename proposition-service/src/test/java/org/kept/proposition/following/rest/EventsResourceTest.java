package org.kept.proposition.following.rest;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.kept.chassis.persistence.Sql;
import org.kept.embedded.testing.EventStream;
import org.kept.embedded.testing.EventStream.Block;
import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.Tokens;
import org.kept.proposition.Actor;
import org.kept.proposition.SalesApi;
import org.kept.proposition.mandates.InTransactions;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What happens to propositions, told live; on the real parts. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "proposition"))
class EventsResourceTest {
    private static final String EVENTS = "/api/propositions/events";

    @TestHTTPResource("/")
    URI service;

    @Inject
    InTransactions transactions;

    private final Actor owner = Actor.sales();
    private final Actor colleague = Actor.sales();

    @BeforeEach
    void departments() {
        SalesApi.awaitDepartments("logistics");
    }

    @Test
    void ones_own_are_told_as_they_are_committed_in_their_order_and_nobody_elses() throws Exception {
        try (EventStream stream = opened(owner, EVENTS)) {
            colleague.committed("1.00", "logistics");
            Response committed = owner.committed("1.00", "logistics");

            List<JsonPath> told = next(stream, 3);

            assertEquals(List.of("drafted", "committed", "commitmentMade"), words(told));
            for (JsonPath one : told) {
                assertEquals(committed.<String>path("propositionId"), one.getString("propositionId"));
                assertEquals(committed.<String>path("accountId"), one.getString("accountId"));
                assertEquals(owner.name(), one.getString("actor"));
            }
        }
    }

    @Test
    void after_a_break_it_goes_on_exactly_after_the_last_event() throws Exception {
        Response first;
        String id;
        try (EventStream stream = opened(owner, EVENTS)) {
            first = owner.committed("1.00", "logistics");
            id = await(stream).id();
        }
        Response second = owner.draft("1.00", "logistics");

        try (EventStream stream = EventStream.open(uri(EVENTS), token(owner), id)) {
            List<JsonPath> told = next(stream, 3);
            assertEquals(List.of("committed", "commitmentMade", "drafted"), words(told));
            assertEquals(first.<String>path("propositionId"), told.get(0).getString("propositionId"));
            assertEquals(second.<String>path("propositionId"), told.get(2).getString("propositionId"));
        }
    }

    @Test
    void what_is_committed_after_something_with_a_higher_number_is_not_left_out() throws Exception {
        Response early = owner.draft("1.00", "logistics");
        Response late = owner.draft("1.00", "logistics");
        CompletableFuture<Void> goOn = new CompletableFuture<>();
        CompletableFuture<Void> written = new CompletableFuture<>();
        try (EventStream stream = opened(owner, EVENTS)) {
            CompletableFuture<Integer> slow = transactions.start(() -> noted(early, written, goOn));
            written.join();
            // While it is the only one that writes, and then while another one does.
            assertThrows(
                    AssertionError.class, () -> stream.await(block -> block.data() != null, Duration.ofSeconds(1)));
            owner.commit(late).then().statusCode(200);

            assertThrows(
                    AssertionError.class, () -> stream.await(block -> block.data() != null, Duration.ofSeconds(2)));
            goOn.complete(null);
            slow.join();

            List<JsonPath> told = next(stream, 3);
            assertEquals(List.of("noted", "committed", "commitmentMade"), words(told));
            assertTrue(told.get(0).getLong("seq") < told.get(1).getLong("seq"));
        }
    }

    @Test
    void who_hands_over_hears_of_it_and_the_colleague_of_what_follows() throws Exception {
        Actor.managerOf(owner, colleague);
        Response committed = owner.committed("1.00", "logistics");
        try (EventStream former = opened(owner, EVENTS);
                EventStream now = opened(colleague, EVENTS)) {
            owner.asksOn(committed)
                    .body(Map.of("to", colleague.name(), "reason", "is on leave"))
                    .post(Actor.path(committed) + "/handover")
                    .then()
                    .statusCode(200);
            colleague
                    .asksOn(colleague.read(committed))
                    .body(Map.of("reason", "is not wanted any more"))
                    .post(Actor.path(committed) + "/withdrawal")
                    .then()
                    .statusCode(200);
            owner.draft("1.00", "logistics");

            assertEquals(List.of("handedOver", "drafted"), words(next(former, 2)));
            assertEquals(List.of("handedOver", "withdrawalRequested", "cancellationRequested"), words(next(now, 3)));
        }
    }

    @Test
    void one_proposition_is_followed_from_its_beginning() throws Exception {
        Response committed = owner.committed("1.00", "logistics");

        try (EventStream stream =
                EventStream.open(uri(Actor.path(committed) + "/events?from=earliest"), token(colleague), null)) {
            assertEquals(List.of("drafted", "committed", "commitmentMade"), words(next(stream, 3)));
        }
    }

    @Test
    void a_touch_point_hears_what_happens_to_its_own_and_not_who_did_it_and_why() throws Exception {
        Actor shop = Actor.touchPoint();
        Response own = owner.draft("1.00", "logistics");
        transactions.change(
                "update propositions set salesperson = ?1 where id = ?2",
                shop.name(),
                UUID.fromString(own.path("propositionId")));

        try (EventStream stream = EventStream.open(uri(Actor.path(own) + "/events?from=earliest"), token(shop), null)) {
            JsonPath told = next(stream, 1).get(0);
            assertEquals("drafted", told.getString("what"));
            assertNull(told.get("actor"));
        }
    }

    @Test
    void it_is_for_those_who_may_read_and_a_touch_point_follows_its_own() throws Exception {
        Actor shop = Actor.touchPoint();
        Response theirs = owner.draft("1.00", "logistics");

        given().get(EVENTS).then().statusCode(401);
        as(new Actor("desk", "department")).get(EVENTS).then().statusCode(403);
        as(shop).get(EVENTS + "?salesperson=" + owner.name()).then().statusCode(403);
        as(shop).get(Actor.path(theirs) + "/events").then().statusCode(403).body("detail", containsString("its own"));
        try (EventStream stream = opened(shop, EVENTS + "?accountId=" + theirs.path("accountId"))) {
            owner.commit(theirs).then().statusCode(200);
            assertThrows(
                    AssertionError.class, () -> stream.await(block -> block.data() != null, Duration.ofSeconds(1)));
        }
    }

    @Test
    void what_cannot_be_followed_is_a_problem() {
        as(owner).header("Last-Event-ID", "yesterday").get(EVENTS).then().statusCode(400);
        as(owner).header("Last-Event-ID", "999999999999").get(EVENTS).then().statusCode(400);
        as(owner)
                .get("/api/propositions/" + UUID.randomUUID() + "/events")
                .then()
                .statusCode(404);
        as(owner)
                .get(Actor.path(owner.draft("1.00", "logistics")) + "/events?from=tomorrow")
                .then()
                .statusCode(400);
    }

    /** As a slow writer does: the number is given out, and what it is for is committed later. */
    private static Uni<Integer> noted(
            Response proposition, CompletableFuture<Void> written, CompletableFuture<Void> goOn) {
        Context context = Vertx.currentContext();
        UUID id = UUID.fromString(proposition.path("propositionId"));
        return Sql.row("select id from propositions where id = $1 for update", id)
                .chain(() -> Sql.change(
                        "insert into proposition_timeline (proposition_id, at, actor, what)"
                                + " values ($1, now(), 'somebody', 'noted')",
                        id))
                .invoke(() -> written.complete(null))
                .call(() -> Uni.createFrom()
                        .completionStage(goOn)
                        .emitOn(next -> context.runOnContext(ignored -> next.run())));
    }

    /** Once it follows. */
    private EventStream opened(Actor follower, String path) throws Exception {
        EventStream stream = EventStream.open(uri(path), token(follower), null);
        assertFalse(stream.await(block -> block.comment() != null).id().isEmpty());
        return stream;
    }

    private static List<JsonPath> next(EventStream stream, int count) throws InterruptedException {
        List<JsonPath> told = new ArrayList<>();
        while (told.size() < count) {
            told.add(JsonPath.from(await(stream).data()));
        }
        return told;
    }

    private static Block await(EventStream stream) throws InterruptedException {
        return stream.await(block -> "proposition-changed".equals(block.event()));
    }

    private static List<String> words(List<JsonPath> told) {
        return told.stream().map(one -> one.getString("what")).toList();
    }

    private URI uri(String path) {
        return service.resolve(path);
    }

    private static RequestSpecification as(Actor actor) {
        return given().header("Authorization", "Bearer " + token(actor));
    }

    private static String token(Actor actor) {
        return Tokens.of(actor.name(), Set.of(actor.role()), Map.of());
    }
}
