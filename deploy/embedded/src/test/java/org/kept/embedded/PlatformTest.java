package org.kept.embedded;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a platform that starts from nothing offers. */
class PlatformTest {

    @TempDir
    static Path data;

    private static PlatformProcess platform;

    @BeforeAll
    static void start() {
        platform = PlatformProcess.start(PlatformOptions.at(data));
    }

    @AfterAll
    static void end() {
        platform.close();
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "wal_level, logical",
        "max_slot_wal_keep_size, 1GB"
    })
    void the_database_is_as_durable_as_in_production(String setting, String value) throws SQLException {
        assertEquals(value, new Sql(platform.ports(), "account").single("show " + setting));
    }

    @ParameterizedTest
    @ValueSource(strings = {"account", "proposition", "fulfilment"})
    void each_service_owns_its_database(String service) throws SQLException {
        Sql database = new Sql(platform.ports(), service);
        database.execute("create table mine (id int)", "drop table mine");
        assertEquals("B", database.single("select case when 'B' < 'a' then 'B' else 'a' end"), "code point order");
    }

    @Test
    void a_wrong_password_opens_no_database() {
        String url = platform.ports().jdbcUrl("account");
        assertThrows(SQLException.class, () -> DriverManager.getConnection(url, "account", "guess"));
    }

    @Test
    void the_declared_topics_are_there_as_declared() throws Exception {
        try (Admin admin = admin()) {
            Set<String> topics = admin.listTopics().names().get();
            assertTrue(topics.containsAll(List.of(
                    "orders.v1",
                    "orders.v1.dlq",
                    "business-dates.v1",
                    "propositions.v1",
                    "commitments.logistics.v1",
                    "department-reports.marketing.v1.dlq")));
            assertFalse(topics.stream().anyMatch(topic -> topic.contains("DEPARTMENT")));
            assertEquals(3, partitions(admin, "orders.v1"));
            assertEquals(3, partitions(admin, "business-dates.v1"));
            assertEquals("compact", setting(admin, "account-tiers.v1", "cleanup.policy"));
            assertEquals("1", setting(admin, "orders.v1", "min.insync.replicas"));
        }
    }

    @Test
    void connect_answers_and_runs_exactly_once() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(platform.ports().connectUrl() + "/connector-plugins"))
                .build();
        String plugins = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body();
        assertTrue(plugins.contains("io.debezium.connector.postgresql.PostgresConnector"), plugins);
    }

    @Test
    void a_taken_port_is_named(@TempDir Path other) {
        int taken = platform.ports().kafka();
        PlatformOptions options = PlatformOptions.at(other).ports(0, taken, 0);
        PlatformFailure failure = assertThrows(PlatformFailure.class, () -> PlatformProcess.start(options));
        assertEquals("Port " + taken + ", wanted for Kafka, is taken", failure.getMessage());
    }

    @Test
    void two_platforms_never_share_a_data_directory(@TempDir Path elsewhere) {
        PlatformOptions options = PlatformOptions.at(data).log(elsewhere.resolve("second.log"));
        PlatformFailure failure = assertThrows(PlatformFailure.class, () -> PlatformProcess.start(options));
        assertEquals("Another platform runs on " + data, failure.getMessage());
        assertTrue(platform.isAlive());
    }

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", platform.ports().bootstrapServers()));
    }

    private static int partitions(Admin admin, String topic) throws Exception {
        return admin.describeTopics(List.of(topic))
                .allTopicNames()
                .get()
                .get(topic)
                .partitions()
                .size();
    }

    private static String setting(Admin admin, String topic, String name) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        Config config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
        return config.get(name).value();
    }
}
