package org.kept.segmentation.streams;

import java.util.List;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.internals.ProcessorRecordContext;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

class BundleTest {
    private static final String TOPIC = "orders";
    private static final long FIRST_OFFSET = 1_000;
    private static final long NO_TIME = -1;
    private static final LongUnaryOperator NO_TICKS = first -> Long.MAX_VALUE;

    @Test
    void what_comes_together_is_handed_over_in_its_order_and_unchanged() {
        List<ConsumerRecord<byte[], byte[]>> records = records(2 * Bundle.RECORDS_MAX + 7);

        List<ConsumerRecord<byte[], byte[]>> bundles = Bundle.bundled(records, NO_TICKS);

        assertEquals(3, bundles.size());
        assertEquals(
                records,
                bundles.stream().flatMap(bundle -> unpacked(bundle).stream()).toList());
    }

    /** What is committed while a bundle waits is its offset: none of it is done by then. */
    @Test
    void a_bundle_has_the_offset_of_its_first_record() {
        List<ConsumerRecord<byte[], byte[]>> bundles = Bundle.bundled(records(Bundle.RECORDS_MAX + 2), NO_TICKS);

        assertEquals(
                List.of(FIRST_OFFSET, FIRST_OFFSET + Bundle.RECORDS_MAX),
                bundles.stream().map(ConsumerRecord::offset).toList());
    }

    @Test
    void one_record_alone_stays_what_it_is() {
        List<ConsumerRecord<byte[], byte[]>> alone = records(1);

        assertSame(alone.get(0), Bundle.bundled(alone, NO_TICKS).get(0));
        ConsumerRecord<byte[], byte[]> taken = unpacked(alone.get(0)).get(0);
        assertEquals(FIRST_OFFSET, taken.offset());
        assertArrayEquals(alone.get(0).value(), taken.value());
        assertEquals("0", new String(taken.headers().lastHeader("number").value()));
    }

    @Test
    void what_was_written_after_a_tick_is_not_bundled_with_what_was_before() {
        TickTimes ticks = new TickTimes();
        ticks.saw(4);
        ticks.saw(6);

        List<ConsumerRecord<byte[], byte[]>> bundles = Bundle.bundled(records(8), first -> ticks.endOf(first, true));

        assertEquals(
                List.of(1L, 4L, 5L, 6L, 7L),
                bundles.stream().map(ConsumerRecord::timestamp).toList());
    }

    @Test
    void while_ticks_may_be_missing_only_what_was_written_at_once_is_bundled() {
        List<ConsumerRecord<byte[], byte[]>> records = List.of(record(0, 5), record(1, 5), record(2, 6), record(3, 3));

        List<ConsumerRecord<byte[], byte[]>> bundles =
                Bundle.bundled(records, first -> new TickTimes().endOf(first, false));

        assertEquals(
                List.of(5L, 6L), bundles.stream().map(ConsumerRecord::timestamp).toList());
    }

    @Test
    void before_the_oldest_tick_that_is_remembered_there_may_be_others() {
        TickTimes ticks = new TickTimes();
        IntStream.range(0, TickTimes.KEPT_MAX + 1).forEach(tick -> ticks.saw(10L * tick));

        assertEquals(-4, ticks.endOf(-5, true));
        assertEquals(10, ticks.endOf(5, true));
    }

    @Test
    void a_lone_record_without_a_time_is_handed_over_with_one() {
        ConsumerRecord<byte[], byte[]> bundle =
                Bundle.bundled(List.of(record(0, NO_TIME)), NO_TICKS).get(0);

        assertEquals(0, bundle.timestamp());
        assertEquals(NO_TIME, unpacked(bundle).get(0).timestamp());
    }

    @Test
    void a_first_record_without_a_time_does_not_have_the_others_dropped() {
        ConsumerRecord<byte[], byte[]> timeless = record(0, NO_TIME);
        ConsumerRecord<byte[], byte[]> bundle =
                Bundle.bundled(List.of(timeless, record(1, 5)), NO_TICKS).get(0);

        assertEquals(0, bundle.timestamp());
        assertEquals(2, unpacked(bundle).size());
    }

    private static List<ConsumerRecord<byte[], byte[]>> records(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> record(number, 1 + number))
                .toList();
    }

    private static ConsumerRecord<byte[], byte[]> record(int number, long timestamp) {
        byte[] text = Integer.toString(number).getBytes();
        return new ConsumerRecord<>(
                TOPIC,
                0,
                FIRST_OFFSET + number,
                timestamp,
                TimestampType.LOG_APPEND_TIME,
                text.length,
                text.length,
                text,
                text,
                new RecordHeaders().add("number", text),
                Optional.empty());
    }

    /** As Kafka Streams brings it to the processor. */
    private static List<ConsumerRecord<byte[], byte[]>> unpacked(ConsumerRecord<byte[], byte[]> raw) {
        Bundle bundle = Bundle.DESERIALIZER.deserialize(TOPIC, raw.headers(), raw.value());
        return bundle.records(
                new Record<>(raw.key(), bundle, raw.timestamp(), raw.headers()),
                new ProcessorRecordContext(raw.timestamp(), raw.offset(), raw.partition(), TOPIC, raw.headers()));
    }
}
