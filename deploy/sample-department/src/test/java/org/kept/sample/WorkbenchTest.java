package org.kept.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kept.sample.Words.NOW;

class WorkbenchTest {
    private static final TopicPartition PARTITION = new TopicPartition("commitments.logistics.v1", 0);
    private static final Instant IN_A_WEEK = NOW.plusSeconds(7 * 86_400);
    private static final Instant ALL_DONE = NOW.plusSeconds(10);

    private final Workbench bench = new Workbench();
    private final Conduct conduct = Words.willing();

    @Test
    void reports_are_due_when_their_time_has_come_and_once() {
        take(5, Words.made("A", IN_A_WEEK));

        assertEquals(List.of(), due(NOW));
        assertEquals(NOW.plusSeconds(1), bench.nextDue().orElseThrow());
        assertEquals(List.of("A/1/accept", "A/1/start"), due(NOW.plusSeconds(2)));
        assertEquals(List.of("A/1/complete"), due(ALL_DONE));
        assertEquals(List.of(), due(ALL_DONE));
        assertTrue(bench.nextDue().isEmpty());
    }

    @Test
    void the_offset_stays_at_the_first_record_that_is_not_finished() {
        take(5, Words.made("A", IN_A_WEEK));
        take(6, Words.of("org.kept.commitment.forgotten.v1", "B", 1, null, false));
        assertEquals(Map.of(PARTITION, new OffsetAndMetadata(5)), bench.newOffsets());

        due(NOW.plusSeconds(2));
        assertEquals(Map.of(PARTITION, new OffsetAndMetadata(5)), bench.newOffsets());

        due(ALL_DONE);
        assertEquals(Map.of(PARTITION, new OffsetAndMetadata(7)), bench.newOffsets());
    }

    @Test
    void an_offset_is_told_once() {
        take(5, Words.of("org.kept.commitment.forgotten.v1", "B", 1, null, false));
        Map<TopicPartition, OffsetAndMetadata> offsets = bench.newOffsets();

        bench.committed(offsets);

        assertEquals(Map.of(), bench.newOffsets());
    }

    @Test
    void a_newer_word_replaces_what_was_planned_for_the_one_before() {
        take(5, Words.made("A", IN_A_WEEK));
        due(NOW.plusSeconds(1));

        take(6, Words.of(Word.CANCELLATION, "A", 2, null, false));

        assertEquals(List.of("A/2/cancellation"), due(ALL_DONE));
        assertEquals(Map.of(PARTITION, new OffsetAndMetadata(7)), bench.newOffsets());
    }

    @Test
    void what_is_tried_again_replaces_nothing() {
        take(5, Words.made("A", IN_A_WEEK));
        Rejection rejection = new Rejection("A/1/start", "ACME", "urn:kept:problem:task-waits", "Wait", NOW);

        bench.take(
                new ConsumerRecord<>("department-report-rejections.logistics.v1", 0, 3, "ACME", "{}"),
                rejection.again(Duration.ofSeconds(5)));

        assertEquals(List.of("A/1/accept", "A/1/start", "A/1/start/2", "A/1/complete"), due(ALL_DONE));
    }

    @Test
    void what_was_planned_on_the_news_goes_with_the_commitment_too() {
        bench.take(
                record("fulfilment.logistics.v1", 3),
                conduct.reportsOn(Words.news("A", IN_A_WEEK, "accepted", true), false));

        take(6, Words.of(Word.CANCELLATION, "A", 2, null, false));

        assertEquals(List.of("A/2/cancellation"), due(ALL_DONE));
    }

    @Test
    void news_that_is_read_before_the_word_it_belongs_to_is_not_lost() {
        bench.take(
                record("fulfilment.logistics.v1", 3),
                conduct.reportsOn(Words.news("A", IN_A_WEEK, "acknowledged", true), false));

        take(6, Words.waiting(Word.MADE, "A", IN_A_WEEK, false));

        assertEquals(List.of("A/1/accept", "A/1/start", "A/1/complete"), due(ALL_DONE));
    }

    @Test
    void who_refuses_to_stop_says_so_first_and_goes_on_with_the_work() {
        take(5, Words.made("A", IN_A_WEEK, NOW));
        due(NOW.plusSeconds(1));
        Word request = Words.of(Word.CANCELLATION, "A", 2, null, false);
        assertTrue(conduct.goesOn(request, bench.inHand("A")));

        bench.delay("A", NOW.plusSeconds(20));
        bench.take(record(PARTITION.topic(), 6), conduct.refusal(request));

        assertEquals(List.of("A/2/cancellation"), due(ALL_DONE));
        assertEquals(Map.of(PARTITION, new OffsetAndMetadata(5)), bench.newOffsets());
        assertEquals(List.of("A/1/start", "A/1/complete"), due(NOW.plusSeconds(20)));
    }

    @Test
    void what_is_another_instances_is_forgotten() {
        take(5, Words.made("A", IN_A_WEEK));

        bench.forget(List.of(PARTITION));

        assertEquals(List.of(), due(ALL_DONE));
        assertEquals(Map.of(), bench.newOffsets());
    }

    private void take(long offset, Word word) {
        bench.takeInstead(record(PARTITION.topic(), offset), conduct.reportsOn(word));
    }

    private static ConsumerRecord<String, String> record(String topic, long offset) {
        return new ConsumerRecord<>(topic, PARTITION.partition(), offset, "ACME", "{}");
    }

    private List<String> due(Instant now) {
        return bench.takeDue(now).stream().map(Report::id).toList();
    }
}
