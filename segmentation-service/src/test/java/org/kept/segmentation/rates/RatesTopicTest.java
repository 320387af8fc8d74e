package org.kept.segmentation.rates;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.Test;

import org.kept.segmentation.domain.FxRate;
import org.kept.segmentation.domain.NotAcknowledged;
import org.kept.segmentation.streams.KafkaConnection;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class RatesTopicTest {
    private static final FxRate RATE =
            new FxRate(Currency.getInstance("EUR"), Currency.getInstance("USD"), 20_000, new BigDecimal("1.1"));

    @Test
    void without_a_broker_all_rates_together_wait_as_long_as_one() {
        List<FxRate> many = Collections.nCopies(100, RATE);
        try (RatesTopic topic =
                RatesProducer.to(KafkaConnection.to("localhost:1"), Map.of(ProducerConfig.MAX_BLOCK_MS_CONFIG, 200))) {
            assertTimeout(Duration.ofSeconds(5), () -> {
                CompletableFuture<Void> acknowledged = topic.publish(many).toCompletableFuture();
                Exception failure = assertThrows(ExecutionException.class, () -> acknowledged.get(5, TimeUnit.SECONDS));
                assertInstanceOf(NotAcknowledged.class, failure.getCause());
            });
        }
    }
}
