package org.kept.segmentation.streams;

import java.util.HashMap;
import java.util.Map;

import org.apache.kafka.clients.CommonClientConfigs;

/**
 * How every Kafka client of this service reaches the cluster: addresses, encryption, who it is.
 *
 * @param settings as Kafka's clients name them
 */
public record KafkaConnection(Map<String, Object> settings) {
    public KafkaConnection {
        settings = Map.copyOf(settings);
    }

    /** Without encryption, as on a laptop. */
    public static KafkaConnection to(String bootstrapServers) {
        return new KafkaConnection(Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    }

    /** With a client's own settings, which go before. */
    public Map<String, Object> with(Map<String, Object> own) {
        Map<String, Object> all = new HashMap<>(settings);
        all.putAll(own);
        return all;
    }
}
