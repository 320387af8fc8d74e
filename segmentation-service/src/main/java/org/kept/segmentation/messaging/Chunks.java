package org.kept.segmentation.messaging;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Collects entries into records of a bounded size; no entry lies across two. */
public final class Chunks {
    /** Well below the megabyte that Kafka takes by default, and large enough that a record's own cost does not count. */
    public static final int BYTES_MAX = 256 * 1024;

    private static final int BYTES_FIRST = 4 * 1024;

    private final Consumer<ByteBuffer> head;
    private final List<byte[]> full = new ArrayList<>();
    private ByteBuffer open = ByteBuffer.allocate(BYTES_FIRST);
    private boolean empty = true;

    public Chunks() {
        this(chunk -> {});
    }

    /** @param head writes what every record begins with */
    public Chunks(Consumer<ByteBuffer> head) {
        this.head = head;
    }

    /** Room for one entry of at most so many bytes. */
    public ByteBuffer entry(int bytes) {
        if (!empty && open.position() + bytes > BYTES_MAX) {
            close();
        }
        if (empty) {
            head.accept(open);
            empty = false;
        }
        if (open.remaining() < bytes) {
            int size = Math.max(open.position() + bytes, open.capacity() * 2);
            open = ByteBuffer.allocate(size).put(open.flip());
        }
        return open;
    }

    /** Hands over everything, and is empty afterwards. */
    public List<byte[]> take() {
        if (!empty) {
            close();
        }
        List<byte[]> taken = List.copyOf(full);
        full.clear();
        return taken;
    }

    private void close() {
        byte[] chunk = new byte[open.position()];
        open.flip().get(chunk);
        open.clear();
        full.add(chunk);
        empty = true;
    }
}
