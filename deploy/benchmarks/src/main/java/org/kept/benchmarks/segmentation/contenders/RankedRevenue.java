package org.kept.benchmarks.segmentation.contenders;

import java.nio.ByteBuffer;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * An account in the ranking, and what was told of it.
 *
 * @param told K for key, S for self-service, a blank for nothing yet
 */
record RankedRevenue(long cents, int orders, char told) {
    static final char KEY = 'K';
    static final char SELF_SERVICE = 'S';
    static final RankedRevenue NONE = new RankedRevenue(0, 0, ' ');

    static final Serde<RankedRevenue> SERDE = Serdes.serdeFrom(
            (topic, account) -> account == null
                    ? null
                    : ByteBuffer.allocate(14)
                            .putLong(account.cents)
                            .putInt(account.orders)
                            .putChar(account.told)
                            .array(),
            (topic, bytes) -> bytes == null ? null : read(ByteBuffer.wrap(bytes)));

    private static RankedRevenue read(ByteBuffer bytes) {
        return new RankedRevenue(bytes.getLong(), bytes.getInt(), bytes.getChar());
    }

    RankedRevenue with(WindowRevenue revenue) {
        return new RankedRevenue(revenue.cents(), revenue.orders(), told);
    }

    RankedRevenue told(char now) {
        return new RankedRevenue(cents, orders, now);
    }
}
