package org.kept.benchmarks.segmentation.contenders;

import org.kept.segmentation.messaging.OrderReader;
import org.kept.segmentation.messaging.OrderReading;

/** The service's reader of orders. */
final class KeptReader {
    private final OrderReader reader = new OrderReader(KeptEngine.FUTURE_TOLERANCE);

    /** @throws IllegalArgumentException when it is no order */
    long cents(byte[] key, byte[] value, long arrivedAtMs) {
        OrderReading reading = reader.read(key, value, arrivedAtMs);
        if (reading instanceof OrderReading.Readable readable) {
            return readable.order().net();
        }
        throw new IllegalArgumentException(reading.toString());
    }
}
