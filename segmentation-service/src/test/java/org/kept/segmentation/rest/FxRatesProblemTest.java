package org.kept.segmentation.rest;

import java.time.Duration;
import java.util.List;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

import org.kept.segmentation.domain.FxRateClaim;
import org.kept.segmentation.rates.RatesTopic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class FxRatesProblemTest {
    @Test
    void while_kafka_is_away_one_may_come_back_later() {
        MockProducer<byte[], byte[]> away =
                new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
        away.sendException = new TimeoutException("no broker");
        FxRatesResource resource = new FxRatesResource(new RatesTopic(away, "fx-rates.v1"));

        HttpProblem problem = assertThrows(HttpProblem.class, () -> resource.publish(
                        new FxRatesRequest(List.of(new FxRateClaim("EUR", "USD", "2026-03-01", "1"))))
                .await()
                .atMost(Duration.ofSeconds(5)));

        assertEquals(503, problem.getStatusCode());
        assertEquals(5, problem.getHeaders().get("Retry-After"));
    }
}
