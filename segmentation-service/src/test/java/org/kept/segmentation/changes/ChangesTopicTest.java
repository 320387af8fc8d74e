package org.kept.segmentation.changes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.TopicWriter;
import org.kept.segmentation.streams.KafkaConnection;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** On the real broker, with a topic for each test. */
class ChangesTopicTest {
    private Admin admin;
    private TopicWriter writer;
    private String name;
    private ChangesTopic topic;

    @BeforeEach
    void anEmptyTopicWithTwoPartitions(TestInfo test) throws Exception {
        PlatformResource platform = new PlatformResource();
        platform.init(Map.of("connectors", "false"));
        platform.start();
        String servers = PlatformResource.bootstrapServers();
        admin = Admin.create(Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers));
        writer = TopicWriter.of(servers);
        name = test.getTestMethod().orElseThrow().getName();
        admin.createTopics(List.of(new NewTopic(name, Optional.of(2), Optional.empty())))
                .all()
                .get();
        topic = new ChangesTopic(KafkaConnection.to(servers), name);
    }

    @AfterEach
    void close() {
        writer.close();
        admin.close();
    }

    @Test
    void from_now_on_is_what_comes_after_opening() {
        tell("before");
        try (ChangeReader reader = topic.fromNow()) {
            tell("after");

            assertEquals(List.of("after"), accounts(reader, 1));
        }
    }

    @Test
    void reading_goes_on_exactly_after_any_change() {
        List<String> all = new ArrayList<>();
        for (int change = 0; change < 250; change++) {
            all.add("A" + change);
            tell("A" + change);
        }
        List<ToldChange> told;
        try (ChangeReader reader = topic.fromEarliest()) {
            told = read(reader, all.size());
        }
        for (int seen : new int[] {1, 2, 99, 100, 101, 249}) {
            List<String> accounts = told.stream().map(ToldChange::accountId).toList();
            List<String> rest = accounts.subList(seen, accounts.size());
            try (ChangeReader reader = opened(topic.after(told.get(seen - 1).position()))) {
                assertEquals(sorted(rest), sorted(accounts(reader, rest.size())));
                assertEquals(List.of(), reader.poll(Duration.ofMillis(100)));
            }
        }
    }

    @Test
    void a_position_that_retention_has_passed_is_gone_and_not_silently_moved() throws Exception {
        String beginning;
        try (ChangeReader reader = topic.fromNow()) {
            beginning = reader.position();
        }
        for (int change = 0; change < 20; change++) {
            tell("A" + change);
        }
        admin.deleteRecords(Map.of(new TopicPartition(name, 0), RecordsToDelete.beforeOffset(1)))
                .all()
                .get();

        assertInstanceOf(Opening.Gone.class, topic.after(beginning));
        try (ChangeReader reader = topic.fromEarliest()) {
            assertEquals(19, read(reader, 19).size());
        }
    }

    @Test
    void a_position_after_the_end_is_of_another_log() {
        assertInstanceOf(Opening.Gone.class, topic.after("0:1,1:0"));
    }

    @Test
    void a_partition_that_was_added_is_read_from_its_beginning() throws Exception {
        String before;
        try (ChangeReader reader = topic.fromNow()) {
            before = reader.position();
        }
        admin.createPartitions(Map.of(name, NewPartitions.increaseTo(3))).all().get();
        await().until(() -> admin.describeTopics(List.of(name))
                        .allTopicNames()
                        .get()
                        .get(name)
                        .partitions()
                        .size()
                == 3);
        try (TopicWriter later = TopicWriter.open()) {
            for (int change = 0; change < 20; change++) {
                later.event(name, "A" + change, "type", "{\"tier\":\"KEY\"}");
            }
        }

        try (ChangeReader reader = opened(topic.after(before))) {
            assertEquals(20, read(reader, 20).size());
        }
    }

    @Test
    void a_position_of_a_partition_that_never_was_is_none() {
        assertInstanceOf(Opening.NoPosition.class, topic.after("2:0"));
        assertInstanceOf(Opening.NoPosition.class, topic.after("yesterday"));
    }

    @Test
    void a_broker_that_does_not_answer_is_told_so() {
        ChangesTopic away = new ChangesTopic(KafkaConnection.to("localhost:1"), name);

        assertThrows(SilentTopic.class, away::fromNow);
    }

    private void tell(String account) {
        writer.event(name, account, "org.kept.account-tier.changed.v1", "{\"tier\":\"KEY\"}");
    }

    private static ChangeReader opened(Opening opening) {
        return assertInstanceOf(Opening.Opened.class, opening).reader();
    }

    private static List<ToldChange> read(ChangeReader reader, int count) {
        List<ToldChange> told = new ArrayList<>();
        await().until(() -> told.addAll(reader.poll(Duration.ofMillis(200))) && told.size() >= count);
        return told;
    }

    private static List<String> accounts(ChangeReader reader, int count) {
        return count == 0
                ? List.of()
                : read(reader, count).stream().map(ToldChange::accountId).toList();
    }

    private static List<String> sorted(List<String> accounts) {
        return accounts.stream().sorted().toList();
    }
}
