package org.kept.segmentation.streams;

import org.apache.kafka.common.TopicPartition;

/** A broker that says of every partition that there is more, or that there is not, and gives nothing of it. */
final class HeldUp implements Unread {
    boolean now;

    @Override
    public void begin(TopicPartition partition) {}

    @Override
    public boolean isAny(TopicPartition partition, long lastTaken) {
        return now;
    }
}
