package org.kept.benchmarks.segmentation.contenders;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;

import org.kept.benchmarks.Await;
import org.kept.benchmarks.Deadline;
import org.kept.benchmarks.segmentation.orders.KeyIds;
import org.kept.benchmarks.segmentation.orders.OrdersTopic;
import org.kept.benchmarks.segmentation.ranking.TwoTreeSets;

/**
 * Kafka Streams with what it brings: built-in stores with their changelogs, exactly once, the same commit interval.
 * It has no window, so it does less than the service does. The clock stops when all is committed.
 */
final class StraightStreams implements Contender {
    private final Function<String, KeyValueBytesStoreSupplier> stores;

    /** @param stores makes a store of a name */
    StraightStreams(Function<String, KeyValueBytesStoreSupplier> stores) {
        this.stores = stores;
    }

    @Override
    public Pass run(Assignment assignment, String name) throws Exception {
        Deadline deadline = Deadline.in(Duration.ofSeconds(assignment.boundSeconds()));
        AtomicReference<TwoTreeSets> ranking = new AtomicReference<>();
        String changes = name + "-tier-changes";
        try (Admin admin = Admin.create(
                Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, assignment.bootstrapServers()))) {
            OrdersTopic.create(admin, changes);
            Topology topology = StraightTopology.build(assignment.topic(), changes, stores, ranking::set);
            try (KafkaStreams streams = new KafkaStreams(topology, properties(assignment, name))) {
                long asked = System.nanoTime();
                streams.start();
                Await.until(deadline, 1, () -> streams.state() == KafkaStreams.State.RUNNING);
                long start = System.nanoTime();
                GroupLag lag = new GroupLag(admin, assignment.bootstrapServers(), name);
                String revenues = name + "-" + StraightTopology.REVENUES + "-repartition";
                boolean finished = Await.until(deadline, 10, () -> lag.isNone(assignment.topic(), revenues));
                double seconds = (System.nanoTime() - start) / 1e9;
                if (!finished) {
                    return Pass.unfinished(lag.committed(assignment.topic()), seconds);
                }
                streams.close(); // what its thread knows can be seen from here
                String ranked = KeyIds.ranked(ranking.get().keyAccounts());
                String members = TierEvents.members(assignment.bootstrapServers(), changes);
                return new Pass(assignment.records(), seconds, Map.of("ranked", ranked, "members", members))
                        .with(Map.of("start_s", (start - asked) / 1e9));
            } finally {
                OwnTopics.delete(admin, name);
            }
        }
    }

    private static Properties properties(Assignment assignment, String name) {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, name);
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, assignment.bootstrapServers());
        properties.put(
                StreamsConfig.STATE_DIR_CONFIG,
                Path.of(assignment.folder(), name).toString());
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100);
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, 1);
        properties.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 64L << 20);
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 5);
        return properties;
    }
}
