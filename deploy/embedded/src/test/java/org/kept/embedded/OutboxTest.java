package org.kept.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import org.kept.embedded.testing.Received;
import org.kept.embedded.testing.TopicReader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** From a committed row to its topic, with the services' own migration and deploy/connect's own configuration. */
@TestMethodOrder(OrderAnnotation.class)
class OutboxTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final OutboxRow EARLY = OutboxRow.about("early-bird", "{\"before\":\"the slot\"}");

    @TempDir
    static Path data;

    private static PlatformProcess platform;
    private static Sql database;

    @BeforeAll
    static void start() throws Exception {
        platform = PlatformProcess.start(PlatformOptions.at(data));
        database = new Sql(platform.ports(), "proposition");
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute(Sql.outboxMigration());
            EARLY.insert(connection);
            connection.commit();
        }
    }

    @AfterAll
    static void end() {
        platform.close();
    }

    @Test
    @Order(1)
    void a_row_that_was_there_before_the_connector_comes_out_too() {
        try (TopicReader reader = reader()) {
            Received event = reader.await(record -> EARLY.id().toString().equals(record.header("ce_id")), PATIENCE);
            assertEquals(EARLY.payload(), event.value());
            assertEquals("early-bird", event.key());
            assertEquals(EARLY.time(), Instant.parse(event.header("ce_time")));
        }
    }

    @Test
    @Order(2)
    void a_committed_row_comes_out_as_a_cloud_event() throws Exception {
        OutboxRow row = OutboxRow.about("account-é", "{\"statement\":\"on Friday — before noon\"}");
        commit(row);
        try (TopicReader reader = reader()) {
            Received event = reader.await(record -> row.id().toString().equals(record.header("ce_id")), PATIENCE);
            assertEquals(row.payload(), event.value());
            assertEquals("account-é", event.key());
            assertEquals("1.0", event.header("ce_specversion"));
            assertEquals("org.kept.proposition.committed.v1", event.type());
            assertEquals("/proposition-service", event.header("ce_source"));
            assertEquals("account-é", event.header("ce_subject"));
            assertEquals(row.time(), Instant.parse(event.header("ce_time")));
            assertEquals(OutboxRow.TRACE, event.header("traceparent"));
            assertEquals("application/json", event.header("content-type"));
        }
    }

    @Test
    @Order(3)
    void a_row_that_was_rolled_back_never_comes_out() throws Exception {
        OutboxRow undone = OutboxRow.about("undone", "{}");
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            undone.insert(connection);
            connection.rollback();
        }
        OutboxRow after = OutboxRow.about("undone", "{}");
        commit(after);
        try (TopicReader reader = reader()) {
            reader.await(record -> after.id().toString().equals(record.header("ce_id")), PATIENCE);
            assertTrue(reader.soFar().stream()
                    .noneMatch(record -> undone.id().toString().equals(record.header("ce_id"))));
        }
    }

    @Test
    @Order(4)
    void an_event_reaches_its_topic_soon() throws Exception {
        List<Long> latencies = new ArrayList<>();
        try (TopicReader reader = reader();
                Connection connection = database.connect()) {
            for (int i = 0; i < 300; i++) {
                OutboxRow row = OutboxRow.about("hurry-" + i, "{}");
                long began = System.nanoTime();
                row.insert(connection);
                reader.await(record -> row.key().equals(record.key()), PATIENCE);
                latencies.add((System.nanoTime() - began) / 1_000_000);
            }
        }
        List<Long> warm =
                latencies.subList(100, latencies.size()).stream().sorted().toList();
        long p50 = warm.get(warm.size() / 2);
        long p99 = warm.get(warm.size() * 99 / 100);
        System.out.printf("insert to consumer, read_committed: p50 %d ms, p99 %d ms%n", p50, p99);
        assertTrue(p99 < 2_000, () -> "p99 " + p99 + " ms");
    }

    @Test
    @Order(5)
    void a_connection_that_breaks_is_made_again() throws Exception {
        String url = platform.ports().jdbcUrl("proposition");
        try (Connection superuser = DriverManager.getConnection(url, "postgres", "postgres")) {
            superuser
                    .createStatement()
                    .execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'outbox_reader'");
        }
        OutboxRow row = OutboxRow.about("reconnected", "{}");
        commit(row);
        try (TopicReader reader = reader()) {
            reader.await(record -> row.id().toString().equals(record.header("ce_id")), PATIENCE);
        }
    }

    @Test
    @Order(6)
    void a_killed_platform_goes_on_where_it_was_and_publishes_each_row_once() throws Exception {
        List<String> expected =
                IntStream.range(0, 200).mapToObj(i -> "{\"n\":" + i + "}").toList();
        for (String payload : expected.subList(0, 150)) {
            commit(OutboxRow.about("continued", payload));
        }
        Crash.kill(platform);
        platform = PlatformProcess.start(PlatformOptions.at(data));
        database = new Sql(platform.ports(), "proposition");
        for (String payload : expected.subList(150, 200)) {
            commit(OutboxRow.about("continued", payload));
        }
        try (TopicReader reader = reader()) {
            reader.awaitAll(record -> "continued".equals(record.key()), expected.size(), PATIENCE);
            List<String> published = reader.soFar().stream()
                    .filter(record -> "continued".equals(record.key()))
                    .map(Received::value)
                    .toList();
            assertEquals(expected, published);
        }
    }

    private static TopicReader reader() {
        return TopicReader.of(platform.ports().bootstrapServers(), "propositions.v1");
    }

    private static void commit(OutboxRow row) throws Exception {
        try (Connection connection = database.connect()) {
            row.insert(connection);
        }
    }
}
