package org.kept.benchmarks.segmentation.contenders;

import java.nio.ByteBuffer;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** The highest revision of an order, as the straightforward solution keeps it. */
record LatestOrder(int revision, long cents, boolean counts) {
    static final LatestOrder NONE = new LatestOrder(0, 0, false);

    static final Serde<LatestOrder> SERDE = Serdes.serdeFrom(
            (topic, order) -> order == null
                    ? null
                    : ByteBuffer.allocate(13)
                            .putInt(order.revision)
                            .putLong(order.cents)
                            .put((byte) (order.counts ? 1 : 0))
                            .array(),
            (topic, bytes) -> bytes == null ? null : read(ByteBuffer.wrap(bytes)));

    private static LatestOrder read(ByteBuffer bytes) {
        return new LatestOrder(bytes.getInt(), bytes.getLong(), bytes.get() == 1);
    }

    long countedCents() {
        return counts ? cents : 0;
    }

    int countedOrders() {
        return counts ? 1 : 0;
    }
}
