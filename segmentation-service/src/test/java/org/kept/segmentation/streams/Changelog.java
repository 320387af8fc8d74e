package org.kept.segmentation.streams;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/** As a broker keeps one once it is compacted: the last record of each key, in the order of these. */
final class Changelog {
    private final Map<ByteBuffer, byte[]> last = new LinkedHashMap<>();

    void append(byte[] key, byte[] value) {
        last.remove(ByteBuffer.wrap(key));
        last.put(ByteBuffer.wrap(key), value);
    }

    void clear() {
        last.clear();
    }

    void restore(Journaled store) {
        last.forEach((key, value) -> store.restore(key.array(), value));
    }

    long bytes() {
        return last.values().stream()
                .mapToLong(value -> value == null ? 0 : value.length)
                .sum();
    }
}
