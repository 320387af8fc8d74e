package org.kept.fulfilment.messaging;

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
import org.kept.embedded.testing.TopicReader;
import org.kept.embedded.testing.TopicWriter;
import org.kept.fulfilment.Promises;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whom a department asks, when a salesperson has handed a promise over; on the real parts. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "fulfilment"))
class HandOversAreHeardTest {
    private static final Instant DUE = Instant.parse("2030-01-15T16:00:00Z");

    @Test
    void the_task_names_who_is_responsible_now_and_an_answer_that_is_under_way_still_counts() {
        UUID commitment = Promises.taken("HANDED-1", "logistics", DUE);

        Promises.handOver(commitment, "HANDED-1", "logistics", 1, "salesperson", "colleague");
        awaitSalesperson(commitment, "colleague");

        Promises.read(commitment).then().body("state", equalTo("acknowledged")).body("commitmentRevision", equalTo(1));
        Promises.timeline(commitment)
                .then()
                .body("items.what", equalTo(List.of("acknowledged", "salespersonChanged")))
                .body("items[1].by", equalTo("sales-manager"))
                .body("items[1].why", equalTo("Is on leave"))
                .body("items[1].detail.from", equalTo("salesperson"))
                .body("items[1].detail.to", equalTo("colleague"));
        Promises.accept("logistics-desk", commitment).then().statusCode(200);
    }

    @Test
    void told_twice_or_out_of_order_it_happens_once_and_the_last_one_stays_responsible() {
        UUID commitment = Promises.taken("HANDED-2", "logistics", DUE);
        String id = UUID.randomUUID().toString();
        String second = Promises.word(commitment, "HANDED-2", "logistics", 1, """
                "salesperson":"third","salespersonRevision":2,"formerSalesperson":"colleague","reason":"Is on leave",
                "handedOverBy":"colleague","handedOverAt":"2026-01-05T09:30:12Z\"""");

        try (TopicWriter writer = TopicWriter.open()) {
            writer.event(Promises.topic("logistics"), "HANDED-2", Promises.HANDED_OVER, id, second);
            writer.event(Promises.topic("logistics"), "HANDED-2", Promises.HANDED_OVER, id, second);
            writer.event(Promises.topic("logistics"), "HANDED-2", Promises.HANDED_OVER, second);
        }
        Promises.handOver(commitment, "HANDED-2", "logistics", 1, "salesperson", "colleague");
        // Written before the second hand-over, and told after it.
        Promises.amend(commitment, "HANDED-2", "logistics", 2, DUE, ",\"salespersonRevision\":1");
        Awaitility.await()
                .atMost(Promises.PATIENCE)
                .until(() -> Promises.read(commitment).<Integer>path("commitmentRevision") == 2);

        Promises.read(commitment).then().body("salesperson", equalTo("third"));
        Promises.timeline(commitment)
                .then()
                .body("items.what", equalTo(List.of("acknowledged", "salespersonChanged", "amended")));
    }

    @Test
    void of_an_unknown_commitment_it_waits_with_the_dead_letters() {
        UUID unknown = UUID.randomUUID();

        Promises.handOver(unknown, "HANDED-3", "logistics", 1, "salesperson", "colleague");

        try (TopicReader dead = TopicReader.of(Promises.topic("logistics") + ".dlq")) {
            var letter = dead.await(event -> event.value().contains(unknown.toString()), Duration.ofSeconds(30));
            assertTrue(
                    letter.header("dead-letter-reason").contains("colleague has taken over"),
                    letter.header("dead-letter-reason"));
        }
    }

    private static void awaitSalesperson(UUID commitment, String name) {
        Awaitility.await()
                .atMost(Promises.PATIENCE)
                .until(() -> name.equals(Promises.read(commitment).path("salesperson")));
    }
}
