package org.kept.fulfilment.webhooks.application;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.TopicWriter;
import org.kept.fulfilment.Promises;
import org.kept.fulfilment.webhooks.Hooks;
import org.kept.fulfilment.webhooks.Hooks.Hook;
import org.kept.fulfilment.webhooks.Receiver;

import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "fulfilment"))
class NotingEventsTest {
    @Test
    void who_is_being_removed_is_waited_for_and_the_others_are_told_all_the_same() throws SQLException {
        try (Receiver receiver = Receiver.open();
                Connection removing = DriverManager.getConnection(
                        PlatformResource.ports().jdbcUrl("fulfilment"), "fulfilment", "fulfilment")) {
            Hook removed = Hooks.added("https://example.com/hooks");
            Hook stays = Hooks.added(receiver.url());
            removing.setAutoCommit(false);
            remove(removing, removed);

            UUID commitment = UUID.randomUUID();
            try (TopicWriter writer = TopicWriter.open()) {
                writer.event(
                        Promises.topic(Hooks.DEPARTMENT),
                        "NOTE-1",
                        Promises.MADE,
                        Promises.made(commitment, "NOTE-1", Hooks.DEPARTMENT, Promises.inADay()));
            }
            Awaitility.await().atMost(Promises.PATIENCE).until(NotingEventsTest::somebodyWaits);
            removing.commit();

            assertEquals(
                    List.of(Promises.MADE, "org.kept.commitment.progressed.v1"),
                    receiver.await("NOTE-1", 2).stream().map(Receiver.Got::type).toList());
            Promises.awaitTask(commitment);
            Hooks.read(removed).then().statusCode(404);
            Hooks.remove(stays);
        }
    }

    @Test
    void a_department_hears_of_a_day_that_is_too_short_and_when_that_is_over() {
        try (Receiver receiver = Receiver.open()) {
            Hook hook = Hooks.added(receiver.url());
            Hooks.sql("update departments set capacity_per_day = '1' where id = 'support'");
            Instant due = Instant.now().plus(Duration.ofDays(5));
            Promises.taken("NOTE-2", Hooks.DEPARTMENT, due);
            Promises.taken("NOTE-2", Hooks.DEPARTMENT, due.plusSeconds(1));

            awaitOfDay(receiver, "org.kept.department.contended.v1");
            Hooks.sql("update departments set capacity_per_day = '2' where id = 'support'");
            awaitOfDay(receiver, "org.kept.department.contention-ended.v1");

            Hooks.remove(hook);
        } finally {
            Hooks.sql("update departments set capacity_per_day = '' where id = 'support'");
        }
    }

    private static void awaitOfDay(Receiver receiver, String type) {
        Awaitility.await().atMost(Promises.PATIENCE).until(() -> receiver.of("").stream()
                .anyMatch(got -> got.type().equals(type)));
    }

    private static void remove(Connection connection, Hook hook) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from webhooks where id = cast(? as uuid)")) {
            delete.setString(1, hook.id());
            assertEquals(1, delete.executeUpdate());
        }
    }

    /** Whoever notes something, for the one who removes. */
    private static boolean somebodyWaits() {
        return Hooks.count("select count(*) from pg_stat_activity"
                        + " where wait_event_type = 'Lock' and query like '%webhook_deliveries%'")
                > 0;
    }
}
