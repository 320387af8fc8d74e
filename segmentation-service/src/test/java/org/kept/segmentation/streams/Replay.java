package org.kept.segmentation.streams;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

import org.kept.segmentation.domain.Segmentation;
import org.kept.segmentation.domain.SegmentationPolicy;
import org.kept.segmentation.messaging.OrderReader;

/** The real topology with one partition and no broker; commits after each record. */
final class Replay implements AutoCloseable {
    static final Topics TOPICS = Topics.standard();
    static final SegmentationPolicy POLICY = SegmentationPolicy.first(Currency.getInstance("USD"));
    static final int HISTORY_DAYS = 730;
    static final Duration TOLERANCE = Duration.ofDays(1);

    private final Board board = new Board();
    private final Instant now;
    private final TopologyTestDriver driver;
    private final TestInputTopic<String, String> orders;

    Replay(ClockMode clockMode, Instant now) {
        this.now = now;
        EngineSettings settings = new EngineSettings(
                KafkaConnection.to("none:9092"),
                "replay",
                Path.of("target", "replay"),
                TOPICS,
                POLICY,
                clockMode,
                HISTORY_DAYS,
                TOLERANCE,
                Duration.ofMillis(100),
                1,
                0,
                Optional.empty());
        OrderReader reader = new OrderReader(TOLERANCE);
        driver = new TopologyTestDriver(
                SegmentationTopology.build(TOPICS, POLICY, clockMode, HISTORY_DAYS, reader, 1, board),
                StreamsProperties.of(settings),
                now);
        orders = driver.createInputTopic(
                TOPICS.orders(), new StringSerializer(), new StringSerializer(), now, Duration.ZERO);
    }

    void order(OrderJson order) {
        write(order.accountId(), order.json());
    }

    void write(String key, String value) {
        orders.pipeInput(key, value);
    }

    void write(String key, String value, Map<String, String> headers) {
        RecordHeaders added = new RecordHeaders();
        headers.forEach((name, text) -> added.add(name, text.getBytes(StandardCharsets.UTF_8)));
        orders.pipeInput(new TestRecord<>(key, value, added));
    }

    void writeTo(String topic, String key, String value) {
        driver.createInputTopic(topic, new StringSerializer(), new StringSerializer())
                .pipeInput(key, value, now);
    }

    void writeTick(String value) {
        driver.createInputTopic(TOPICS.businessDates(), new StringSerializer(), new StringSerializer())
                .pipeInput("tick", value);
    }

    void passTime(Duration time) {
        driver.advanceWallClockTime(time);
    }

    /** What was written since the last call. */
    List<TestRecord<String, String>> read(String topic) {
        TestOutputTopic<String, String> output =
                driver.createOutputTopic(topic, new StringDeserializer(), new StringDeserializer());
        return output.readRecordsToList();
    }

    Segmentation segmentation() {
        return board.live().orElseThrow().read(segmentation -> segmentation);
    }

    boolean isShown() {
        return board.live().isPresent();
    }

    @Override
    public void close() {
        driver.close();
    }
}
