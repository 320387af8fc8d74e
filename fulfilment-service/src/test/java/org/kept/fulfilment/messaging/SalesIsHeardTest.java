package org.kept.fulfilment.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.Contract;
import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.Received;
import org.kept.embedded.testing.TopicReader;
import org.kept.embedded.testing.TopicWriter;
import org.kept.fulfilment.Promises;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Amendments, insistences and requests to cancel, from Kafka to the answer on Kafka. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "fulfilment"))
class SalesIsHeardTest {
    private static final Contract PROGRESSED = Contract.of("fulfilment-service", "commitment-progressed.v1");
    private static final Instant DUE = Instant.parse("2030-01-15T16:00:00Z");
    private static final Instant LATER = DUE.plus(Duration.ofDays(5));
    private static final String COUNTER = """
            {"dueAt":"2030-01-20T17:00:00+01:00","reason":{"code":"capacity","text":"No lorry before the 20th"}}""";
    private static final String NO = """
            {"reason":{"code":"notFeasible","text":"It does not fit through the door"}}""";

    @Test
    void what_is_made_with_everything_is_shown_with_everything() {
        UUID commitment = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        String whole = Promises.made(commitment, "HEAR-1", "logistics", LATER)
                .replace("\"revision\":1", """
                        "revision":1,"type":"delivery","quantity":2,"dependsOn":["%s"],"pointOfNoReturn":"2030-01-10T00:00:00Z",
                        "customerDueAt":"%s","value":{"amount":"12.00","currency":"EUR"},"tier":"KEY\"""".formatted(other, DUE));
        try (TopicWriter writer = TopicWriter.open()) {
            writer.event(Promises.topic("logistics"), "HEAR-1", Promises.MADE, whole);
        }
        Promises.awaitTask(commitment);

        Promises.read(commitment)
                .then()
                .body("type", equalTo("delivery"))
                .body("quantity", equalTo(2))
                .body("dependsOn", equalTo(List.of(other.toString())))
                .body("pointOfNoReturn", equalTo("2030-01-10T00:00:00Z"))
                .body("customerDueAt", equalTo(DUE.toString()))
                .body("commitmentRevision", equalTo(1));
    }

    @Test
    void a_counter_that_sales_agrees_to_is_accepted_and_everything_is_told_by_contract() {
        UUID commitment = Promises.taken("HEAR-2", "logistics", DUE);
        Promises.step("logistics-desk", commitment, "counter", COUNTER).then().statusCode(200);
        Received countered = toldByContract(commitment, 2);
        assertTrue(countered.value().contains("\"counterDueAt\":\"2030-01-20T16:00:00Z\""), countered.value());
        assertTrue(countered.value().contains("\"code\":\"capacity\""), countered.value());

        Promises.amend(
                commitment,
                "HEAR-2",
                "logistics",
                2,
                LATER,
                ",\"agreedCounter\":true,\"customerDueAt\":\"" + DUE + "\"");
        Promises.awaitState(commitment, "accepted");

        Promises.read(commitment)
                .then()
                .body("dueAt", equalTo(LATER.toString()))
                .body("customerDueAt", equalTo(DUE.toString()))
                .body("promise", equalTo("Three pallets"))
                .body("acceptedBy", equalTo("logistics-desk"))
                .body("counterDueAt", nullValue())
                .body("reason", nullValue());
        Received agreed = toldByContract(commitment, 3);
        assertTrue(agreed.value().contains("\"commitmentRevision\":2"), agreed.value());
        Promises.timeline(commitment)
                .then()
                .body("items.what", equalTo(List.of("acknowledged", "countered", "counterAgreed")))
                .body("items.by", equalTo(java.util.Arrays.asList(null, "logistics-desk", "salesperson")))
                .body("items[2].detail.dueAt.after", equalTo(LATER.toString()));
    }

    @Test
    void an_amendment_asks_again_and_whatever_comes_again_or_out_of_order_changes_nothing() {
        UUID commitment = Promises.taken("HEAR-3", "logistics", DUE);
        Promises.accept("logistics-desk", commitment).then().statusCode(200);

        Promises.amend(commitment, "HEAR-3", "logistics", 3, LATER, "");
        Promises.amend(commitment, "HEAR-3", "logistics", 3, DUE, "");
        Promises.amend(commitment, "HEAR-3", "logistics", 2, DUE, "");
        Promises.insist(commitment, "HEAR-3", "logistics", 1, DUE);
        Promises.cancel(commitment, "HEAR-3", "logistics", 3);
        Promises.taken("HEAR-3", "logistics");

        Promises.read(commitment)
                .then()
                .body("state", equalTo("acknowledged"))
                .body("dueAt", equalTo(LATER.toString()))
                .body("revision", equalTo(3))
                .body("commitmentRevision", equalTo(3));
        Promises.accept("logistics-desk", commitment).then().statusCode(200);
    }

    @Test
    void sales_insists_by_name_and_the_department_says_yes_or_no() {
        UUID commitment = Promises.taken("HEAR-4", "logistics", DUE);
        Promises.step("logistics-desk", commitment, "decline", NO).then().statusCode(200);

        Promises.insist(commitment, "HEAR-4", "logistics", 2, DUE);
        Promises.awaitState(commitment, "acknowledged");

        toldByContract(commitment, 3);
        Promises.read(commitment)
                .then()
                .body("insistence.by", equalTo("salesperson"))
                .body("insistence.reason", equalTo("It was agreed"));
        Promises.step("logistics-desk", commitment, "counter", COUNTER)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:kept:problem:insisted-upon"));
        Promises.step("logistics-desk", commitment, "decline", NO).then().statusCode(200);
        Promises.timeline(commitment)
                .then()
                .body("items.what", equalTo(List.of("acknowledged", "declined", "insisted", "declined")))
                .body("items[2].by", equalTo("salesperson"))
                .body("items[2].why", equalTo("It was agreed"));
    }

    @Test
    void what_work_has_not_been_promised_for_is_cancelled_at_once() {
        UUID commitment = Promises.taken("HEAR-5", "logistics", DUE);

        Promises.cancel(commitment, "HEAR-5", "logistics", 2);
        Promises.awaitState(commitment, "cancelled");

        Received cancelled = toldByContract(commitment, 2);
        assertTrue(cancelled.value().contains("\"commitmentRevision\":2"), cancelled.value());
        assertTrue(!cancelled.value().contains("\"kept\""), cancelled.value());
    }

    @Test
    void a_department_at_work_is_asked_to_stop_and_may_go_on_past_its_point_of_no_return() {
        UUID commitment = UUID.randomUUID();
        try (TopicWriter writer = TopicWriter.open()) {
            String made = Promises.made(commitment, "HEAR-6", "logistics", DUE)
                    .replace("\"revision\":1", "\"revision\":1,\"pointOfNoReturn\":\"2026-01-05T00:00:00Z\"");
            writer.event(Promises.topic("logistics"), "HEAR-6", Promises.MADE, made);
        }
        Promises.awaitTask(commitment);
        Promises.accept("logistics-desk", commitment).then().statusCode(200);
        Promises.move("logistics-desk", commitment, "start", "start-HEAR-6")
                .then()
                .statusCode(200);

        Promises.cancel(commitment, "HEAR-6", "logistics", 2);
        Promises.awaitState(commitment, "pendingCancellation");
        toldByContract(commitment, 4);
        Promises.complete("logistics-desk", commitment).then().statusCode(409);
        Promises.step("logistics-desk", commitment, "cancellation", "{\"decision\":\"refuse\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("inProgress"));

        Received refused = toldByContract(commitment, 5);
        assertTrue(refused.value().contains("\"cancellationRefused\":{\"reason\":\"It is past"), refused.value());
        Promises.cancel(commitment, "HEAR-6", "logistics", 3);
        Promises.awaitState(commitment, "pendingCancellation");
        Promises.step("logistics-desk", commitment, "cancellation", "{\"decision\":\"accept\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("cancelled"));
    }

    @Test
    void what_is_said_of_a_commitment_that_nobody_knows_waits_with_the_dead_letters_and_can_be_replayed() {
        UUID commitment = UUID.randomUUID();
        try (TopicReader dead = TopicReader.of("commitments.support.v1.dlq")) {
            Promises.amend(commitment, "HEAR-7", "support", 2, LATER, "");
            Promises.insist(commitment, "HEAR-7", "support", 3, LATER);
            Promises.cancel(commitment, "HEAR-7", "support", 4);

            List<Received> letters = dead.awaitAll(letter -> "HEAR-7".equals(letter.key()), 3, Promises.PATIENCE);
            assertTrue(
                    letters.stream().allMatch(letter -> letter.header("dead-letter-reason")
                            .contains("of which nothing is known here")),
                    letters.toString());
            Promises.read(commitment).then().statusCode(404);
            try (TopicWriter writer = TopicWriter.open()) {
                writer.event(
                        Promises.topic("support"),
                        "HEAR-7",
                        Promises.MADE,
                        Promises.made(commitment, "HEAR-7", "support", DUE));
                letters.forEach(letter -> writer.event(
                        Promises.topic("support"), "HEAR-7", letter.type(), letter.header("ce_id"), letter.value()));
            }
        }

        Promises.awaitState(commitment, "cancelled");
        Promises.timeline(commitment)
                .then()
                .body("items.what", equalTo(List.of("acknowledged", "amended", "insisted", "cancelled")));
    }

    @Test
    void a_word_that_is_half_there_or_on_another_departments_topic_is_put_aside() {
        UUID commitment = Promises.taken("HEAR-8", "finance", DUE);
        try (TopicReader dead = TopicReader.of("commitments.finance.v1.dlq");
                TopicReader others = TopicReader.of("commitments.marketing.v1.dlq")) {
            Promises.say(Promises.INSISTED, commitment, "HEAR-8", "finance", 2, "\"insistedBy\":\"salesperson\"");
            Promises.cancel(commitment, "HEAR-8", "marketing", 2);

            Received half = dead.await(letter -> "HEAR-8".equals(letter.key()));
            assertEquals("It does not say: reason, insistedAt, dueAt.", half.header("dead-letter-reason"));
            Received astray = others.await(letter -> "HEAR-8".equals(letter.key()));
            assertTrue(astray.header("dead-letter-reason").contains("'finance'"), astray.toString());
        }
        Promises.read(commitment).then().body("revision", equalTo(1)).body("state", equalTo("acknowledged"));
    }

    private static Received toldByContract(UUID commitment, long revision) {
        Received told = Promises.told(commitment, revision);
        PROGRESSED.mustHoldFor(told.value());
        return told;
    }
}
