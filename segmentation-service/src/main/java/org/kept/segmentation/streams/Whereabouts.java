package org.kept.segmentation.streams;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;

import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.StreamsMetadata;
import org.apache.kafka.streams.state.HostInfo;

/**
 * Which instance hosts what, as the group's last assignment says: a moment after one has died, it may still be named.
 * Addresses are {@code host:port}, and never this instance's own.
 */
public final class Whereabouts {
    private final Topics topics;
    private final int partitions;
    private final Optional<HostInfo> own;
    private final Collection<StreamsMetadata> instances;

    /**
     * @param partitions of the orders' topic
     * @param own this instance's address; empty when it was told none
     */
    Whereabouts(Topics topics, int partitions, Optional<String> own, Collection<StreamsMetadata> instances) {
        this.topics = topics;
        this.partitions = partitions;
        this.own = own.map(HostInfo::buildFromEndpoint);
        this.instances = instances;
    }

    /** How many order books there are. */
    public int books() {
        return partitions;
    }

    /** In which order book an account is, given that whoever writes orders partitions as Kafka's own client does. */
    public int bookOf(String accountId) {
        return BuiltInPartitioner.partitionForKey(accountId.getBytes(StandardCharsets.UTF_8), partitions);
    }

    /** Empty when it is here, or nowhere at the moment. */
    public Optional<String> ofTheRanking() {
        return hostOf(new TopicPartition(topics.accountRevenues(), 0));
    }

    /** Empty when it is here, or nowhere at the moment. */
    public Optional<String> ofTheBook(int partition) {
        return hostOf(new TopicPartition(topics.orders(), partition));
    }

    private Optional<String> hostOf(TopicPartition read) {
        return instances.stream()
                .filter(instance -> instance.topicPartitions().contains(read))
                .map(StreamsMetadata::hostInfo)
                .filter(host -> host.port() > 0 && !own.equals(Optional.of(host)))
                .map(Whereabouts::authority)
                .findAny();
    }

    private static String authority(HostInfo host) {
        boolean bareIpv6 = host.host().indexOf(':') >= 0;
        return (bareIpv6 ? "[" + host.host() + "]" : host.host()) + ":" + host.port();
    }
}
