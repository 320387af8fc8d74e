package org.kept.benchmarks.segmentation.contenders;

import java.nio.ByteBuffer;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** What an account's orders come to. */
record WindowRevenue(long cents, int orders) {
    static final WindowRevenue NONE = new WindowRevenue(0, 0);

    static final Serde<WindowRevenue> SERDE = Serdes.serdeFrom(
            (topic, revenue) -> revenue == null
                    ? null
                    : ByteBuffer.allocate(12)
                            .putLong(revenue.cents)
                            .putInt(revenue.orders)
                            .array(),
            (topic, bytes) -> bytes == null ? null : read(ByteBuffer.wrap(bytes)));

    private static WindowRevenue read(ByteBuffer bytes) {
        return new WindowRevenue(bytes.getLong(), bytes.getInt());
    }

    WindowRevenue replacing(LatestOrder before, LatestOrder now) {
        return new WindowRevenue(
                cents + now.countedCents() - before.countedCents(),
                orders + now.countedOrders() - before.countedOrders());
    }
}
