package org.kept.segmentation.streams;

import org.apache.kafka.common.TopicPartition;

/**
 * What lies in a partition and has not come to its processor: on the broker, or fetched and waiting in Kafka Streams. That
 * nothing has come for a while does not mean that nothing is there: a fetch can stall. To be asked on the stream thread
 * that the processor runs on.
 */
interface Unread {
    /** From here on what was given before counts no more: a task that begins is given anew what it has not committed. */
    void begin(TopicPartition partition);

    /**
     * Whether there is any, as far as is known without asking the broker; also while nothing is known yet.
     *
     * @param lastTaken offset of the last record that the processor took since it began; negative before
     */
    boolean isAny(TopicPartition partition, long lastTaken);
}
