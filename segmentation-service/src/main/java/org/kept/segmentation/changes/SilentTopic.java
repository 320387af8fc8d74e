package org.kept.segmentation.changes;

/** Kafka did not answer in time. */
public final class SilentTopic extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SilentTopic(Throwable cause) {
        super("Kafka did not answer", cause);
    }
}
