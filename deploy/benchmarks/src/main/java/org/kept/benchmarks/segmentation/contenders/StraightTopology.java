package org.kept.benchmarks.segmentation.contenders;

import java.util.function.Consumer;
import java.util.function.Function;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

import org.kept.benchmarks.segmentation.ranking.TwoTreeSets;

/** Orders, their latest revisions, revenue per account; all revenues to one partition; the ranking; tier changes. */
final class StraightTopology {
    static final String ORDERS = "orders";
    static final String REVENUES = "revenues";
    static final String RANKED = "ranked";

    private StraightTopology() {}

    /** @param ranks is told the structure that ranks, whenever a task begins */
    static Topology build(
            String orders,
            String tierChanges,
            Function<String, KeyValueBytesStoreSupplier> stores,
            Consumer<TwoTreeSets> ranks) {
        StreamsBuilder builder = new StreamsBuilder();
        builder.addStateStore(store(stores, ORDERS, LatestOrder.SERDE));
        builder.addStateStore(store(stores, REVENUES, WindowRevenue.SERDE).withCachingEnabled());
        builder.addStateStore(store(stores, RANKED, RankedRevenue.SERDE).withCachingEnabled());
        builder.stream(orders, Consumed.with(Serdes.String(), Serdes.ByteArray()))
                .process(StraightOrders::new, ORDERS, REVENUES)
                .repartition(Repartitioned.with(Serdes.String(), WindowRevenue.SERDE)
                        .withName(REVENUES)
                        .withNumberOfPartitions(1))
                .process(() -> new StraightRanking(ranks), RANKED)
                .to(tierChanges, Produced.with(Serdes.String(), Serdes.ByteArray()));
        return builder.build();
    }

    private static <V> StoreBuilder<KeyValueStore<String, V>> store(
            Function<String, KeyValueBytesStoreSupplier> stores, String name, Serde<V> values) {
        return Stores.keyValueStoreBuilder(stores.apply(name), Serdes.String(), values);
    }
}
