package org.kept.sample;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.Contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.kept.sample.Words.NOW;

class RejectionTest {
    @Test
    void who_waits_for_others_tries_again_under_a_new_id_each_time() {
        Report second = again("A/1/start", "task-waits").get(0);
        Report third = again(second.id(), "task-waits").get(0);

        assertEquals("A/1/start/2", second.id());
        assertEquals("A/1/start/3", third.id());
        assertEquals(NOW.plusSeconds(30), third.at());
        assertEquals("ACME", third.word().account());
        assertEquals("A/1/start/2", again("A/1/start", "task-blocked").get(0).id());
    }

    @Test
    void everything_else_is_left_to_a_person() {
        assertEquals(List.of(), again("A/1/accept", "task-already-accepted"));
        assertEquals(List.of(), again("42", "task-waits"));
    }

    @Test
    void rejections_are_read_as_their_contract_has_them() throws IOException {
        for (String example : Contract.of("fulfilment-service", "department-report-rejected.v1")
                .examples()
                .values()) {
            Rejection rejection = Rejection.of(new ConsumerRecord<>("any", 0, 0, "ACME", example));

            assertFalse(rejection.type().isEmpty(), example);
            assertFalse(rejection.detail().isEmpty(), example);
        }
    }

    private static List<Report> again(String id, String type) {
        return new Rejection(id, "ACME", "urn:kept:problem:" + type, "Why", NOW).again(Duration.ofSeconds(30));
    }
}
