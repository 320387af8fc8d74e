package org.kept.proposition.messaging;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.Contract;
import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.Received;
import org.kept.embedded.testing.TopicReader;
import org.kept.embedded.testing.TopicWriter;
import org.kept.proposition.SalesApi;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "proposition"))
class ProgressComesInTest {
    private static final String TYPE = "org.kept.commitment.progressed.v1";

    @BeforeEach
    void departments() {
        SalesApi.awaitDepartments("logistics");
    }

    @Test
    void what_the_department_reports_is_what_the_salesperson_reads() {
        Response committed = committed("IN-1");

        report(committed, "accepted", 2, null);

        awaitState(committed, "accepted");
        read(committed).then().body("state", equalTo("committed"));
    }

    @Test
    void the_last_delivery_settles_the_proposition_by_contract() {
        Response committed = committed("IN-2");

        report(committed, "completed", 3, false);

        awaitState(committed, "completed");
        read(committed).then().body("state", equalTo("failed")).body("commitments[0].kept", equalTo(false));
        try (TopicReader topic = TopicReader.of("propositions.v1")) {
            Received settled = topic.await(
                    event -> event.key().equals("IN-2") && event.type().equals("org.kept.proposition.settled.v1"));
            Contract.of("proposition-service", "proposition-settled.v1").mustHoldFor(settled.value());
        }
    }

    @Test
    void redelivered_and_late_reports_change_nothing() {
        Response committed = committed("IN-3");
        String id = UUID.randomUUID().toString();

        try (TopicWriter writer = TopicWriter.open()) {
            writer.event("fulfilment.v1", "IN-3", TYPE, id, progress(committed, "completed", 3, true));
            writer.event("fulfilment.v1", "IN-3", TYPE, id, progress(committed, "completed", 3, true));
            writer.event("fulfilment.v1", "IN-3", TYPE, progress(committed, "accepted", 2, null));
            writer.event("fulfilment.v1", "IN-3", TYPE, progress(committed, "completed", 3, true));
        }
        Response marker = committed("IN-3");
        report(marker, "completed", 1, true);
        awaitState(marker, "completed");

        read(committed).then().body("state", equalTo("completed")).body("commitments[0].state", equalTo("completed"));
        try (TopicReader topic = TopicReader.of("propositions.v1")) {
            topic.awaitAll(settledOf(marker), 1, Duration.ofSeconds(30));
            assertEquals(1, topic.soFar().stream().filter(settledOf(committed)).count());
        }
    }

    @Test
    void poison_goes_to_its_dead_letter_topic_with_the_reason_and_the_channel_goes_on() {
        Response committed = committed("IN-4");

        try (TopicWriter writer = TopicWriter.open()) {
            writer.event("fulfilment.v1", "IN-4", TYPE, "{ this is no JSON");
            writer.event("fulfilment.v1", "IN-4", TYPE, progress(committed, "teleported", 2, null));
            writer.write("fulfilment.v1", "IN-4", "{}", Map.of());
            writer.write("fulfilment.v1", "IN-4", null, Map.of("ce_id", "1", "ce_source", "/x", "ce_type", TYPE));
        }
        report(committed, "accepted", 3, null);

        awaitState(committed, "accepted");
        try (TopicReader dead = TopicReader.of("fulfilment.v1.dlq")) {
            var letters = dead.awaitAll(event -> "IN-4".equals(event.key()), 3, Duration.ofSeconds(30));
            assertTrue(
                    letters.stream().allMatch(letter -> letter.header("dead-letter-reason") != null),
                    letters.toString());
        }
    }

    @Test
    void the_producers_examples_are_understood() throws Exception {
        ObjectMapper json = new ObjectMapper()
                .findAndRegisterModules()
                .disable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        for (String example : Contract.of("fulfilment-service", "commitment-progressed.v1")
                .examples()
                .values()) {
            json.readValue(example, CommitmentProgressed.class).toProgress();
        }
        for (String example : Contract.of("fulfilment-service", "department-declared.v1")
                .examples()
                .values()) {
            json.readValue(example, DepartmentDeclared.class).toCapability();
        }
    }

    private static java.util.function.Predicate<Received> settledOf(Response proposition) {
        return event -> event.type().equals("org.kept.proposition.settled.v1")
                && event.value().contains(proposition.path("propositionId").toString());
    }

    private static Response committed(String account) {
        Response committed = SalesApi.commit(
                SalesApi.draft(account, "logistics"), UUID.randomUUID().toString());
        committed.then().statusCode(200);
        return committed;
    }

    private static void report(Response proposition, String state, long revision, Boolean kept) {
        try (TopicWriter writer = TopicWriter.open()) {
            writer.event(
                    "fulfilment.v1", proposition.path("accountId"), TYPE, progress(proposition, state, revision, kept));
        }
    }

    private static String progress(Response proposition, String state, long revision, Boolean kept) {
        String commitment = proposition.path("commitments[0].commitmentId");
        return """
                {"commitmentId":"%s","propositionId":"%s","accountId":"%s","department":"logistics","state":"%s",
                 "revision":%d,"changedAt":"2027-01-04T09:00:00Z","dueAt":"2027-01-05T09:00:00Z","overdue":%s,"kept":%s}""".formatted(
                        commitment,
                        proposition.path("propositionId"),
                        proposition.path("accountId"),
                        state,
                        revision,
                        Boolean.FALSE.equals(kept),
                        kept);
    }

    private static Response read(Response proposition) {
        return SalesApi.as("salesperson").get(SalesApi.PROPOSITIONS + "/" + proposition.path("propositionId"));
    }

    private static void awaitState(Response proposition, String state) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> read(proposition).then().body("commitments[0].state", equalTo(state)));
    }
}
