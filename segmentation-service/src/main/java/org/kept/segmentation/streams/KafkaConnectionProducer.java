package org.kept.segmentation.streams;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.Config;

/**
 * Makes the connection of every property that begins with {@code kafka.}, and every variable that begins with {@code KAFKA_}:
 * as the messaging of the other services does.
 */
@ApplicationScoped
class KafkaConnectionProducer {
    private static final String PREFIX = "kafka.";

    @Produces
    @Singleton
    KafkaConnection connection(Config config) {
        return of(config);
    }

    static KafkaConnection of(Config config) {
        Map<String, Object> settings = new HashMap<>();
        StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .map(name -> name.startsWith("KAFKA_")
                        ? name.toLowerCase(Locale.ROOT).replace('_', '.')
                        : name)
                .filter(name -> name.startsWith(PREFIX))
                .distinct()
                .forEach(name -> config.getOptionalValue(name, String.class)
                        .ifPresent(value -> settings.put(name.substring(PREFIX.length()), value)));
        return new KafkaConnection(settings);
    }
}
