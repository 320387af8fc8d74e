package org.kept.segmentation.streams;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.StreamPartitioner;

import org.kept.segmentation.domain.SegmentationPolicy;
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
public final class SegmentationTopology {
    private static final StreamPartitioner<byte[], byte[]> EVERY_PARTITION = (topic, key, value, partitions) ->
            Optional.of(IntStream.range(0, partitions).boxed().collect(Collectors.toSet()));

    private SegmentationTopology() {}

    /**
     * @param policy until another one is set
     * @param historyDays how long orders are remembered
     * @param partitions of the orders' topic
     * @param board where the segmentation is shown once it is hosted here
     */
    public static Topology build(
            Topics topics,
            SegmentationPolicy policy,
            ClockMode clockMode,
            int historyDays,
            OrderReader reader,
            int partitions,
            Board board) {
        Topology topology = new Topology();
        orderBooks(topology, topics, clockMode, historyDays, reader, partitions, board);
        segmentation(topology, topics, policy, clockMode, partitions, board);
        return topology;
    }

    private static void orderBooks(
            Topology topology,
            Topics topics,
            ClockMode clockMode,
            int historyDays,
            OrderReader reader,
            int partitions,
            Board board) {
        source(topology, "orders-and-ticks", topics.orders(), topics.businessDates());
        topology.addProcessor(
                OrderBookProcessor.NAME,
                () -> new OrderBookProcessor(topics, clockMode, partitions, reader, board),
                "orders-and-ticks");
        topology.addStateStore(
                new HeapStoreBuilder<>(
                        OrderBookProcessor.NAME, () -> new SegmentedJournal<>(new OrderBookContent(historyDays))),
                OrderBookProcessor.NAME);
        sink(topology, OrderBookProcessor.REVENUES, topics.accountRevenues(), OrderBookProcessor.NAME);
        sink(topology, OrderBookProcessor.DEAD_ORDERS, topics.ordersDeadLetters(), OrderBookProcessor.NAME);
        sink(topology, OrderBookProcessor.DEAD_TICKS, topics.businessDatesDeadLetters(), OrderBookProcessor.NAME);
    }

    private static void segmentation(
            Topology topology,
            Topics topics,
            SegmentationPolicy policy,
            ClockMode clockMode,
            int partitions,
            Board board) {
        source(topology, "revenues-rates-and-policies", topics.ofTheRanking().toArray(String[]::new));
        topology.addProcessor(
                SegmentationProcessor.NAME,
                () -> new SegmentationProcessor(topics, clockMode, board),
                "revenues-rates-and-policies");
        topology.addStateStore(
                new HeapStoreBuilder<>(
                        SegmentationProcessor.NAME,
                        () -> new SegmentedJournal<>(new SegmentationContent(policy, partitions))),
                SegmentationProcessor.NAME);
        sink(topology, SegmentationProcessor.TIERS, topics.accountTiers(), SegmentationProcessor.NAME);
        sink(topology, SegmentationProcessor.TIER_CHANGES, topics.accountTierChanges(), SegmentationProcessor.NAME);
        sink(topology, SegmentationProcessor.DEAD_RATES, topics.fxRatesDeadLetters(), SegmentationProcessor.NAME);
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
