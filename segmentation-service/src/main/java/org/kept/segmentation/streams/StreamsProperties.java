package org.kept.segmentation.streams;

import java.util.Properties;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/** How Kafka Streams is set up, and why. */
final class StreamsProperties {
    /**
     * How soon a killed instance's work moves on. A coordinator that has not heard of a member for so long gives its
     * partitions away; Kafka's default of 45 s would let the ranking stand still for that long. It is the shortest that
     * brokers allow by default; a garbage collection or a busy laptop that looks like a death costs a rebalance and
     * nothing else. Heartbeats come at a third of it.
     */
    private static final int SESSION_TIMEOUT_MS = 6_000;

    /**
     * A killed instance's open transaction hides what comes after it from readers of committed records until it times
     * out and the broker looks, which ours do each second. A pause of this length inside a transaction costs a restart
     * from the last commit, and nothing else.
     */
    private static final int TRANSACTION_TIMEOUT_MS = 6_000;

    /** Dead letters, tier events and changelogs wait for no one but the commit, which flushes. */
    private static final int LINGER_MS = 5;

    /**
     * Kafka Streams closes without leaving its group, so that an instance that is back soon finds its tasks again. Here
     * nobody would rank until the session times out; what is closed in good order therefore leaves at once.
     */
    private static final String LEAVE_ON_CLOSE = "internal.leave.group.on.close";

    /** An idle loop looks so often whether a commit is due that {@link Commits} asks for. */
    private static final int POLL_MS = 20;

    /** A poll: fewer leave and enter the loop around them more often. */
    private static final int POLL_RECORDS_MAX = 4_000;

    /** A partition's buffer: as many bundles as two polls, and of other records what is as large. */
    private static final int BUFFERED_MAX = 2 * POLL_RECORDS_MAX / Bundle.RECORDS_MAX;

    /**
     * A response, of all partitions together. By default a backlog makes it megabytes: G1 puts what is larger than
     * half a region, which in heaps of up to four gigabytes is half a megabyte, among the old objects, and collects
     * those more often.
     */
    private static final int FETCH_BYTES = 400 * 1024;

    /** A changelog's records have a quarter of a megabyte: by default four would come at a time. */
    private static final int RESTORE_FETCH_BYTES = 8 * 1024 * 1024;

    private static final int RESTORE_RECEIVE_BYTES = 1024 * 1024;

    private StreamsProperties() {}

    static Properties of(EngineSettings settings) {
        Properties properties = new Properties();
        properties.putAll(settings.kafka().settings());
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, settings.applicationId());
        properties.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDirectory().toString());
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                Commits.LONGEST * settings.commitInterval().toMillis());
        properties.put(StreamsConfig.POLL_MS_CONFIG, POLL_MS);
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
        properties.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, settings.standbys());
        settings.advertisedAddress()
                .ifPresent(address -> properties.put(StreamsConfig.APPLICATION_SERVER_CONFIG, address));
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), SESSION_TIMEOUT_MS);
        properties.put(
                StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), SESSION_TIMEOUT_MS / 3);
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), POLL_RECORDS_MAX);
        properties.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.FETCH_MAX_BYTES_CONFIG), FETCH_BYTES);
        properties.put(StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG, BUFFERED_MAX);
        properties.put(
                StreamsConfig.restoreConsumerPrefix(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG),
                RESTORE_FETCH_BYTES);
        properties.put(
                StreamsConfig.restoreConsumerPrefix(ConsumerConfig.RECEIVE_BUFFER_CONFIG), RESTORE_RECEIVE_BYTES);
        properties.put(StreamsConfig.consumerPrefix(LEAVE_ON_CLOSE), true);
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), TRANSACTION_TIMEOUT_MS);
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), LINGER_MS);
        return properties;
    }
}
