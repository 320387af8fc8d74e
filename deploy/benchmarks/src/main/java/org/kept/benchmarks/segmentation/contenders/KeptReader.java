package org.kept.benchmarks.segmentation.contenders;

import java.time.Instant;

import org.kept.segmentation.messaging.OrderReader;
import org.kept.segmentation.messaging.OrderReading;

/** The service's reader of orders. */
final class KeptReader {
    private final OrderReader reader =
            new OrderReader(KeptEngine.POLICY.reportingCurrency(), KeptEngine.FUTURE_TOLERANCE);

    /** @throws IllegalArgumentException when it is no order */
    long cents(byte[] key, byte[] value, Instant arrivedAt) {
        OrderReading reading = reader.read(key, value, arrivedAt);
        if (reading instanceof OrderReading.Readable readable) {
            return readable.order().net();
        }
        throw new IllegalArgumentException(reading.toString());
    }
}
