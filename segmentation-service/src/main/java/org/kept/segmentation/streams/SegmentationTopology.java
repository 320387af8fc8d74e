package org.kept.segmentation.streams;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.StreamPartitioner;

import org.kept.segmentation.messaging.OrderReader;

/**
 * Two halves with a topic between them. The order books share the work by partition of the orders; the ranking of all
 * accounts is one whole, hence one task. Ticks of the clock go back from the ranking to every order book.
 *
 * <pre>
 * orders, business-dates -> order book -> segmentation-account-revenues -> segmentation -> account-tiers, -changes
 *                 ^                          fx-rates, segmentation-policies ->  |
 *                 '--------------------------------------------------------------' ticks
 * </pre>
 */
final class SegmentationTopology {
    private static final StreamPartitioner<byte[], byte[]> EVERY_PARTITION = (topic, key, value, partitions) ->
            Optional.of(IntStream.range(0, partitions).boxed().collect(Collectors.toSet()));

    private final EngineSettings settings;
    private final Topics topics;
    private final int partitions;
    private final Board board;
    private final Unread unread;
    private final Supplier<SegmentedJournal<OrderBookContent>> book;
    private final Supplier<SegmentedJournal<SegmentationContent>> segmentation;

    /**
     * @param partitions of the orders' topic
     * @param board where the segmentation is shown once it is hosted here
     * @param unread what has not come to the order books yet
     */
    SegmentationTopology(EngineSettings settings, int partitions, Board board, Unread unread) {
        this(settings, partitions, board, unread, () -> noOrders(settings), () -> nobody(settings, partitions));
    }

    /** @param book and segmentation, what the stores hold before their changelogs are put back */
    SegmentationTopology(
            EngineSettings settings,
            int partitions,
            Board board,
            Unread unread,
            Supplier<SegmentedJournal<OrderBookContent>> book,
            Supplier<SegmentedJournal<SegmentationContent>> segmentation) {
        this.settings = settings;
        this.topics = settings.topics();
        this.partitions = partitions;
        this.board = board;
        this.unread = unread;
        this.book = book;
        this.segmentation = segmentation;
    }

    static SegmentedJournal<OrderBookContent> noOrders(EngineSettings settings) {
        return new SegmentedJournal<>(new OrderBookContent(settings.historyDays()));
    }

    static SegmentedJournal<SegmentationContent> nobody(EngineSettings settings, int partitions) {
        return new SegmentedJournal<>(new SegmentationContent(settings.policy(), partitions));
    }

    Topology build() {
        Topology topology = new Topology();
        addOrderBooks(topology);
        addSegmentation(topology);
        return topology;
    }

    private void addOrderBooks(Topology topology) {
        String orders = "orders-and-ticks";
        OrderReader reader = new OrderReader(settings.futureTolerance());
        topology.addSource(
                orders, new ByteArrayDeserializer(), Bundle.DESERIALIZER, topics.orders(), topics.businessDates());
        topology.addProcessor(
                OrderBookProcessor.NAME,
                () -> new OrderBookProcessor(settings, partitions, reader, board, unread),
                orders);
        topology.addStateStore(new HeapStoreBuilder<>(OrderBookProcessor.NAME, book), OrderBookProcessor.NAME);
        sink(topology, OrderBookProcessor.REVENUES, topics.accountRevenues(), OrderBookProcessor.NAME);
        sink(topology, OrderBookProcessor.DEAD_ORDERS, topics.ordersDeadLetters(), OrderBookProcessor.NAME);
        sink(topology, OrderBookProcessor.DEAD_TICKS, topics.businessDatesDeadLetters(), OrderBookProcessor.NAME);
    }

    private void addSegmentation(Topology topology) {
        String news = "revenues-rates-and-policies";
        source(topology, news, topics.ofTheRanking().toArray(String[]::new));
        topology.addProcessor(SegmentationProcessor.NAME, () -> new SegmentationProcessor(settings, board), news);
        topology.addStateStore(
                new HeapStoreBuilder<>(SegmentationProcessor.NAME, segmentation), SegmentationProcessor.NAME);
        sink(topology, SegmentationProcessor.TIERS, topics.accountTiers(), SegmentationProcessor.NAME);
        sink(topology, SegmentationProcessor.TIER_CHANGES, topics.accountTierChanges(), SegmentationProcessor.NAME);
        sink(topology, SegmentationProcessor.DEAD_RATES, topics.fxRatesDeadLetters(), SegmentationProcessor.NAME);
        sink(topology, SegmentationProcessor.DEAD_POLICIES, topics.policiesDeadLetters(), SegmentationProcessor.NAME);
        topology.addSink(
                SegmentationProcessor.TICKS,
                topics.businessDates(),
                new ByteArraySerializer(),
                new ByteArraySerializer(),
                EVERY_PARTITION,
                SegmentationProcessor.NAME);
    }

    private static void source(Topology topology, String name, String... topics) {
        topology.addSource(name, new ByteArrayDeserializer(), new ByteArrayDeserializer(), topics);
    }

    private static void sink(Topology topology, String name, String topic, String parent) {
        topology.addSink(name, topic, new ByteArraySerializer(), new ByteArraySerializer(), parent);
    }
}
