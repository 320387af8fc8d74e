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
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

import org.kept.segmentation.domain.Segmentation;
import org.kept.segmentation.domain.SegmentationPolicy;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The real topology with one partition and no broker; commits after each record. */
final class Replay implements AutoCloseable {
    static final Topics TOPICS = Topics.standard();
    static final SegmentationPolicy POLICY = SegmentationPolicy.first(Currency.getInstance("USD"));
    static final int HISTORY_DAYS = 730;
    static final Duration TOLERANCE = Duration.ofDays(1);

    private final Board board = new Board();
    private final HeldUp heldUp = new HeldUp();
    private final EngineSettings settings;
    private final Instant now;
    private final Map<String, Changelog> changelogs;
    private final TopologyTestDriver driver;
    private final TestInputTopic<String, String> orders;

    Replay(ClockMode clockMode, Instant now) {
        this(clockMode, POLICY.windowDays(), now);
    }

    Replay(ClockMode clockMode, int windowDays, Instant now) {
        this(settings(clockMode, windowDays), now, Map.of());
    }

    private Replay(EngineSettings settings, Instant now, Map<String, Changelog> changelogs) {
        this.settings = settings;
        this.now = now;
        this.changelogs = changelogs.isEmpty()
                ? Map.of(
                        OrderBookProcessor.NAME, new Changelog(),
                        SegmentationProcessor.NAME, new Changelog())
                : changelogs;
        SegmentationTopology topology = new SegmentationTopology(
                settings,
                1,
                board,
                heldUp,
                () -> restored(OrderBookProcessor.NAME, SegmentationTopology.noOrders(settings)),
                () -> restored(SegmentationProcessor.NAME, SegmentationTopology.nobody(settings, 1)));
        driver = new TopologyTestDriver(topology.build(), StreamsProperties.of(settings), now);
        orders = driver.createInputTopic(
                TOPICS.orders(), new StringSerializer(), new StringSerializer(), now, Duration.ZERO);
    }

    private static EngineSettings settings(ClockMode clockMode, int windowDays) {
        return new EngineSettings(
                KafkaConnection.to("none:9092"),
                "replay",
                Path.of("target", "replay"),
                TOPICS,
                SegmentationPolicy.of(1, windowDays, POLICY.share(), POLICY.reportingCurrency()),
                clockMode,
                HISTORY_DAYS,
                TOLERANCE,
                Duration.ofMillis(100),
                1,
                0,
                Optional.empty());
    }

    /** Killed, after the last commit, and started anew: all that is left of this one are its changelogs. */
    Replay killed(Instant then) {
        changelogs.forEach((store, changelog) -> driver.createOutputTopic(
                        settings.applicationId() + "-" + store + "-changelog",
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())
                .readRecordsToList()
                .forEach(record -> changelog.append(record.key(), record.value())));
        driver.close();
        return new Replay(settings, then, changelogs);
    }

    private <C extends SegmentedContent> SegmentedJournal<C> restored(String store, SegmentedJournal<C> empty) {
        changelogs.get(store).restore(empty);
        return empty;
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

    /** From now on there are orders that do not come in, or none such any more. */
    void holdUp(boolean orders) {
        heldUp.now = orders;
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

    static TestRecord<String, String> only(List<TestRecord<String, String>> records) {
        assertEquals(1, records.size(), records.toString());
        return records.get(0);
    }

    static String header(TestRecord<String, String> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    boolean isShown() {
        return board.live().isPresent();
    }

    @Override
    public void close() {
        driver.close();
    }
}
