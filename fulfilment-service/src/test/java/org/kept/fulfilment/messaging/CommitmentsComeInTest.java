package org.kept.fulfilment.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.Received;
import org.kept.embedded.testing.TopicReader;
import org.kept.embedded.testing.TopicWriter;
import org.kept.fulfilment.Promises;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kept.fulfilment.Promises.MADE;
import static org.kept.fulfilment.Promises.inADay;
import static org.kept.fulfilment.Promises.made;
import static org.kept.fulfilment.Promises.topic;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "fulfilment"))
class CommitmentsComeInTest {
    @Test
    void a_commitment_becomes_a_task_of_its_department() {
        UUID commitment = Promises.taken("IN-1", "production");

        Promises.read(commitment)
                .then()
                .body("department", equalTo("production"))
                .body("accountId", equalTo("IN-1"))
                .body("salesperson", equalTo("salesperson"))
                .body("promise", equalTo("Two pallets before the opening"))
                .body("timeZone", equalTo("Europe/Berlin"))
                .body("state", equalTo("acknowledged"))
                .body("overdue", equalTo(false))
                .body("revision", equalTo(1))
                .body("madeAt", equalTo("2026-01-04T09:30:12.345678Z"));
    }

    @Test
    void the_same_event_and_the_same_commitment_in_another_event_change_nothing() {
        UUID commitment = Promises.taken("IN-2", "logistics");
        Promises.accept("logistics-desk", commitment).then().statusCode(200);
        String id = UUID.randomUUID().toString();

        try (TopicWriter writer = TopicWriter.open()) {
            writer.event(topic("logistics"), "IN-2", MADE, id, made(commitment, "IN-2", "logistics", inADay()));
            writer.event(topic("logistics"), "IN-2", MADE, id, made(commitment, "IN-2", "logistics", inADay()));
            writer.event(topic("logistics"), "IN-2", MADE, made(commitment, "IN-2", "logistics", inADay()));
        }
        UUID marker = Promises.taken("IN-2", "logistics");

        Promises.read(commitment).then().body("state", equalTo("accepted")).body("revision", equalTo(2));
        assertEquals(List.of(1L, 2L), revisionsUpTo(marker, commitment));
        try (TopicReader dead = TopicReader.of("commitments.logistics.v1.dlq")) {
            assertTrue(dead.soFar().stream().noneMatch(letter -> "IN-2".equals(letter.key())), "nothing was wrong");
        }
    }

    @Test
    void poison_goes_to_its_own_departments_dead_letters_with_the_reason_and_the_rest_goes_on() {
        UUID stray = UUID.randomUUID();
        String good = made(stray, "IN-3", "finance", inADay());
        try (TopicWriter writer = TopicWriter.open()) {
            writer.event(topic("finance"), "IN-3", MADE, "{ this is no JSON");
            writer.event(topic("finance"), "IN-3", MADE, good.replace("\"dueAt\"", "\"someday\""));
            writer.event(topic("finance"), "IN-3", MADE, good.replace("\"finance\"", "\"logistics\""));
            writer.event(topic("finance"), "IN-3", "org.kept.commitment.forgotten.v1", good);
            writer.event(topic("finance"), "IN-3", MADE, good.replace("Two pallets", "Two \\u0000 pallets"));
            writer.write(topic("finance"), "IN-3", good, Map.of());
            writer.write(topic("finance"), "IN-3", null, Map.of("ce_id", "1", "ce_source", "/x", "ce_type", MADE));
        }
        Promises.taken("IN-3", "finance");

        Promises.read(stray).then().statusCode(404);
        try (TopicReader dead = TopicReader.of("commitments.finance.v1.dlq");
                TopicReader others = TopicReader.of("commitments.logistics.v1.dlq")) {
            List<Received> letters = dead.awaitAll(letter -> "IN-3".equals(letter.key()), 7, Promises.PATIENCE);
            assertEquals("It does not say: dueAt.", letters.get(1).header("dead-letter-reason"));
            assertTrue(
                    letters.stream()
                            .allMatch(letter -> letter.header("dead-letter-reason") != null
                                    && letter.header("dead-letter-topic").equals("commitments.finance.v1")),
                    letters.toString());
            assertEquals(MADE, letters.get(0).type());
            assertTrue(others.soFar().stream().noneMatch(letter -> "IN-3".equals(letter.key())));
        }
    }

    @Test
    void a_newer_revision_of_what_is_taken_on_is_kept_with_the_dead_letters() {
        UUID commitment = Promises.taken("IN-4", "support");

        try (TopicWriter writer = TopicWriter.open();
                TopicReader dead = TopicReader.of("commitments.support.v1.dlq")) {
            String amended = made(commitment, "IN-4", "support", inADay()).replace("\"revision\":1", "\"revision\":2");
            writer.event(topic("support"), "IN-4", MADE, amended);

            Received letter = dead.await(record -> "IN-4".equals(record.key()));
            assertTrue(letter.header("dead-letter-reason").contains("known at revision 1"), letter.toString());
        }
        Promises.read(commitment).then().body("revision", equalTo(1));
    }

    /**
     * Whoever makes a topic by hand and forgets the rest: the department is not declared, and has no dead-letter
     * topic.
     */
    @Test
    void a_department_that_is_half_there_does_not_stop_the_others() throws Exception {
        makeTopic(topic("half-there"));

        try (TopicWriter writer = TopicWriter.open()) {
            writer.event(topic("half-there"), "IN-5", MADE, made(UUID.randomUUID(), "IN-5", "half-there", inADay()));
        }
        awaitRead(topic("half-there"));

        Promises.taken("IN-5", "marketing");

        // Its letter waits for the topic that is missing, and is not lost.
        makeTopic(topic("half-there") + ".dlq");
        try (TopicReader dead = TopicReader.of(topic("half-there") + ".dlq")) {
            dead.await(letter -> letter.key().equals("IN-5"), Promises.PATIENCE);
        }
    }

    @Test
    void the_trace_of_the_promise_goes_on_behind_the_task() {
        UUID commitment = UUID.randomUUID();
        String trace = UUID.randomUUID().toString().replace("-", "");
        try (TopicWriter writer = TopicWriter.open()) {
            writer.write(
                    topic("support"),
                    "IN-6",
                    made(commitment, "IN-6", "support", inADay()),
                    Map.of(
                            "ce_id",
                            UUID.randomUUID().toString(),
                            "ce_source",
                            "/test",
                            "ce_type",
                            MADE,
                            "traceparent",
                            "00-" + trace + "-00f067aa0ba902b7-01"));
        }

        assertEquals(trace, Promises.told(commitment, 1).header("traceparent").split("-")[1]);
    }

    private static List<Long> revisionsUpTo(UUID marker, UUID commitment) {
        try (TopicReader topic = TopicReader.of("fulfilment.v1")) {
            topic.await(event -> Promises.tells(event, marker));
            return topic.soFar().stream()
                    .filter(event -> Promises.tells(event, commitment))
                    .map(Promises::revision)
                    .toList();
        }
    }

    private static void makeTopic(String name) throws Exception {
        try (Admin admin = admin()) {
            admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get(30, TimeUnit.SECONDS);
        }
    }

    /** The service's consumer group has the topic's partition in hand. */
    private static void awaitRead(String topic) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            try (Admin admin = admin()) {
                return admin
                        .describeConsumerGroups(List.of("fulfilment-service-commitments"))
                        .describedGroups()
                        .get("fulfilment-service-commitments")
                        .get(30, TimeUnit.SECONDS)
                        .members()
                        .stream()
                        .anyMatch(member -> member.assignment().topicPartitions().stream()
                                .anyMatch(partition -> partition.topic().equals(topic)));
            }
        });
    }

    private static Admin admin() {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, PlatformResource.bootstrapServers()));
    }
}
