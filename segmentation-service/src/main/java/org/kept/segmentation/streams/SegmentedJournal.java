package org.kept.segmentation.streams;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

import org.kept.segmentation.messaging.Chunks;

/**
 * A changelog of few large records: at each commit what changed, in one record or some, and now and then a segment of the
 * whole. So a change costs a few bytes and no record of its own.
 *
 * <p>For two bytes of changes about one byte of segments is written, in turn. Once each segment was written, the changes
 * told before that round are in them and are deleted. What a restore reads is therefore the segments, and changes of no
 * more bytes than four rounds of segments have.
 *
 * <p>Keys are: {@code h}, the head; {@code d} and a number that rises (8 bytes), changes; {@code s}, a segment (4) and a part (4); {@code
 * r}, how far the round is.
 */
final class SegmentedJournal<C extends SegmentedContent> implements Journaled {
    private static final byte HEAD = 'h';
    private static final byte CHANGES = 'd';
    private static final byte SEGMENT = 's';
    private static final byte ROUND = 'r';

    /** More of it makes commits cheaper and restores longer. */
    private static final int CHANGES_PER_SEGMENT_BYTE = 2;

    /** What writing a segment is counted as at least, so that empty ones do not come for free. */
    private static final int SEGMENT_BYTES_MIN = 256;

    private final C content;
    private final Chunks chunks = new Chunks();
    private final int[] partsOf = new int[SegmentedContent.SEGMENTS];
    private byte[] toldHead;
    private long firstChanges;
    private long nextChanges;
    private long roundBeganAt;
    private int nextSegment;
    private long bytesOwed;

    SegmentedJournal(C content) {
        this.content = content;
    }

    C content() {
        return content;
    }

    @Override
    public void restore(byte[] key, byte[] value) {
        ByteBuffer parts = ByteBuffer.wrap(key);
        switch (parts.get()) {
            case HEAD -> {
                content.restoreHead(ByteBuffer.wrap(value));
                toldHead = value;
            }
            case ROUND -> restoreRound(ByteBuffer.wrap(value));
            case CHANGES -> {
                nextChanges = Math.max(nextChanges, parts.getLong() + 1);
                restoreEntries(value);
            }
            default -> {
                int segment = parts.getInt();
                partsOf[segment] = Math.max(partsOf[segment], parts.getInt() + 1);
                restoreEntries(value);
            }
        }
    }

    private void restoreEntries(byte[] value) {
        if (value != null) {
            content.restoreEntries(ByteBuffer.wrap(value));
        }
    }

    private void restoreRound(ByteBuffer round) {
        nextSegment = round.getInt();
        roundBeganAt = round.getLong();
        firstChanges = round.getLong();
    }

    @Override
    public void takeChanges(BiConsumer<byte[], byte[]> journal) {
        for (byte[] changes : content.takeChanges()) {
            journal.accept(changesKey(nextChanges++), changes);
            bytesOwed += changes.length / CHANGES_PER_SEGMENT_BYTE;
        }
        byte[] head = content.head();
        if (!Arrays.equals(head, toldHead)) {
            journal.accept(new byte[] {HEAD}, head);
            toldHead = head;
        }
        if (bytesOwed > 0) {
            writeSegments(journal);
        }
    }

    private void writeSegments(BiConsumer<byte[], byte[]> journal) {
        while (bytesOwed > 0) {
            bytesOwed -= Math.max(SEGMENT_BYTES_MIN, writeSegment(nextSegment++, journal));
            if (nextSegment == SegmentedContent.SEGMENTS) {
                endRound(journal);
            }
        }
        byte[] round = ByteBuffer.allocate(20)
                .putInt(nextSegment)
                .putLong(roundBeganAt)
                .putLong(firstChanges)
                .array();
        journal.accept(new byte[] {ROUND}, round);
    }

    private long writeSegment(int segment, BiConsumer<byte[], byte[]> journal) {
        content.writeSegment(segment, chunks);
        List<byte[]> parts = chunks.take();
        long bytes = 0;
        for (int part = 0; part < parts.size(); part++) {
            journal.accept(segmentKey(segment, part), parts.get(part));
            bytes += parts.get(part).length;
        }
        for (int part = parts.size(); part < partsOf[segment]; part++) {
            journal.accept(segmentKey(segment, part), null);
        }
        partsOf[segment] = parts.size();
        return bytes;
    }

    private void endRound(BiConsumer<byte[], byte[]> journal) {
        for (; firstChanges < roundBeganAt; firstChanges++) {
            journal.accept(changesKey(firstChanges), null);
        }
        roundBeganAt = nextChanges;
        nextSegment = 0;
    }

    private static byte[] segmentKey(int segment, int part) {
        return ByteBuffer.allocate(9).put(SEGMENT).putInt(segment).putInt(part).array();
    }

    private static byte[] changesKey(long number) {
        return ByteBuffer.allocate(9).put(CHANGES).putLong(number).array();
    }
}
