package org.kept.account.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.Received;
import org.kept.embedded.testing.TopicReader;
import org.kept.embedded.testing.TopicWriter;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kept.account.AccountApi.briefing;
import static org.kept.account.AccountApi.eventually;
import static org.kept.account.AccountApi.order;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "account"))
class OrdersComeInTest {
    private static final String TYPE = "org.kept.order.recorded.v1";

    @Inject
    Pool database;

    private TopicWriter orderSystem;

    @BeforeEach
    void orderSystem() {
        orderSystem = TopicWriter.open();
    }

    @AfterEach
    void noOrderSystem() {
        orderSystem.close();
    }

    @Test
    void redelivered_and_reordered_orders_change_nothing() {
        String placed = order("C-1", "O-1", 1, "2026-01-01T10:00:00Z", "100.00", "placed");
        String amended = order("C-1", "O-1", 2, "2026-01-01T10:00:00Z", "80.00", "amended");
        String cancelled = order("C-1", "O-2", 2, "2026-06-01T10:00:00Z", "0.00", "cancelled");
        String beforeThat = order("C-1", "O-2", 1, "2026-06-01T10:00:00Z", "70.00", "placed");
        for (String event : List.of(amended, placed, cancelled, beforeThat, amended, placed, cancelled)) {
            event("C-1", event);
        }
        awaitMarker("C-1");
        // Again, in batches of their own.
        for (String event : List.of(beforeThat, placed, amended)) {
            event("C-1", event);
            awaitMarker("C-1");
        }

        briefing("C-1")
                .body("orders.count", equalTo(2))
                .body("orders.lastOrderedAt", equalTo("2026-01-02T00:00:00Z"))
                .body("orders.recent.find { it.orderId == 'O-1' }.netAmount", equalTo("80.00"))
                .body("orders.recent.find { it.orderId == 'O-1' }.status", equalTo("amended"))
                .body("orders.recent.find { it.orderId == 'O-2' }.status", equalTo("cancelled"));
    }

    @Test
    void the_newest_ten_are_shown_and_all_are_counted() {
        IntStream.range(0, 25)
                .forEach(i -> event(
                        "C-2", order("C-2", "O-" + i, 1, "2026-01-01T10:00:%02dZ".formatted(i), "1.00", "placed")));

        eventually(() -> briefing("C-2")
                .body("orders.count", equalTo(25))
                .body("orders.recent", hasSize(10))
                .body("orders.recent[0].orderId", equalTo("O-24"))
                .body("orders.recent[9].orderId", equalTo("O-15")));
    }

    @Test
    void poison_amid_a_batch_goes_to_the_dead_letter_topic_as_it_came_and_the_channel_goes_on() {
        event("C-3", order("C-3", "O-1"));
        event("C-3", "{ no JSON");
        event("C-3", order("C-3", "O-2", 0, "2026-01-01T10:00:00Z", "1.00", "placed"));
        event("C-3", order("ANOTHER", "O-3"));
        event("C-3", order("C-3", "O-4", 1, "2126-01-01T10:00:00Z", "1.00", "placed"));
        orderSystem.write("orders.v1", "C-3", null, Map.of("ce_id", "tombstone"));
        event("C-3", order("C-3", "O-5"));

        eventually(() -> briefing("C-3").body("orders.count", equalTo(2)));
        try (TopicReader dead = TopicReader.of("orders.v1.dlq")) {
            List<Received> letters = dead.awaitAll(
                    letter -> "C-3".equals(letter.key())
                            && "account-service".equals(letter.header("dead-letter-consumer")),
                    5,
                    Duration.ofSeconds(30));
            assertTrue(letters.stream().allMatch(letter -> letter.header("ce_id") != null), letters.toString());
            assertTrue(
                    letters.stream().allMatch(letter -> "orders.v1".equals(letter.header("dead-letter-topic"))),
                    letters.toString());
            assertEquals("{ no JSON", letters.get(0).value());
            assertTrue(letters.get(0).header("dead-letter-reason").contains("OrderRecorded"), letters.toString());
            assertEquals("revision is 1 or higher, not 0.", letters.get(1).header("dead-letter-reason"));
            assertTrue(letters.get(2).header("dead-letter-reason").contains("key"), letters.toString());
            assertTrue(letters.get(3).header("dead-letter-reason").contains("future"), letters.toString());
            assertEquals(null, letters.get(4).value());
        }
    }

    @Test
    void a_batch_that_loses_its_database_connection_waits_and_is_kept_in_the_end() {
        SqlConnection held = database.getConnectionAndAwait();
        try {
            held.query("begin").executeAndAwait();
            held.query("lock table orders in exclusive mode").executeAndAwait();
            event("C-4", order("C-4", "O-1"));
            // The consumer waits for the lock now; its connection is cut under it, twice.
            for (int cut = 0; cut < 2; cut++) {
                eventually(() -> assertEquals(1, cutWhoWaits()));
            }
            held.query("rollback").executeAndAwait();
        } finally {
            held.closeAndAwait();
        }

        eventually(() -> briefing("C-4").body("orders.count", equalTo(1)));
        try (TopicReader dead = TopicReader.of("orders.v1.dlq")) {
            assertTrue(dead.soFar().stream().noneMatch(letter -> "C-4".equals(letter.key())));
        }
    }

    private int cutWhoWaits() {
        return database.preparedQuery("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where wait_event_type = 'Lock' and query ilike $1""")
                .executeAndAwait(Tuple.of("insert into orders%"))
                .size();
    }

    private void event(String account, String json) {
        String id = java.util
                .UUID
                .nameUUIDFromBytes(json.getBytes(StandardCharsets.UTF_8))
                .toString();
        orderSystem.event("orders.v1", account, TYPE, id, json);
    }

    private int markers;

    /** One partition is handled in order: when the marker is there, what came before it is handled. */
    private void awaitMarker(String account) {
        String amount = ++markers + ".00";
        event(account, order(account, "marker", markers, "2026-01-02T00:00:00Z", amount, "placed"));
        eventually(() ->
                briefing(account).body("orders.recent.find { it.orderId == 'marker' }.netAmount", equalTo(amount)));
    }
}
