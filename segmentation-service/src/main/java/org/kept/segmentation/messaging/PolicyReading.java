package org.kept.segmentation.messaging;

import org.kept.segmentation.domain.SegmentationPolicy;

/** What became of reading a record of {@code segmentation-policies.v1}. */
public sealed interface PolicyReading {
    record Readable(SegmentationPolicy policy) implements PolicyReading {}

    /** @param reason in words, for whoever looks into the dead-letter topic */
    record Poison(String reason) implements PolicyReading {}
}
