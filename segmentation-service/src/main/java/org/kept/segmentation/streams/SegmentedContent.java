package org.kept.segmentation.streams;

import java.nio.ByteBuffer;
import java.util.List;

import org.kept.segmentation.domain.Segmented;
import org.kept.segmentation.messaging.Chunks;

/**
 * A state that can tell what changed in it, and be gone through segment by segment. Both come as chunks of entries; an
 * entry that is put back later stands, so that changes and segments may be put back in the order in which they were told.
 */
interface SegmentedContent {
    int SEGMENTS = Segmented.SEGMENTS;

    /** What there is beside the entries: small, and told as a whole. */
    byte[] head();

    void restoreHead(ByteBuffer head);

    /** The entries that changed since the last call. */
    List<byte[]> takeChanges();

    /** All entries of one of the {@link #SEGMENTS}. */
    void writeSegment(int segment, Chunks chunks);

    void restoreEntries(ByteBuffer chunk);
}
