package org.kept.segmentation.domain;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is kept of each account, by its id, in a fixed number of segments that can be gone through one at a time. */
public final class Segmented<T> {
    public static final int SEGMENTS = 256;

    private static final int GOLDEN_RATIO = 0x9E3779B9;
    private static final int SHIFT = 24;

    private final Map<String, T>[] segments;

    @SuppressWarnings("unchecked") // an array of a generic type
    Segmented() {
        segments = new Map[SEGMENTS];
        Arrays.setAll(segments, segment -> new HashMap<>());
    }

    /** Null when there is none. */
    T get(String accountId) {
        return segmentOf(accountId).get(accountId);
    }

    T computeIfAbsent(String accountId, Function<String, T> first) {
        Map<String, T> segment = segmentOf(accountId);
        T known = segment.get(accountId);
        return known != null ? known : segment.computeIfAbsent(accountId, first);
    }

    Collection<T> segment(int segment) {
        return segments[segment].values();
    }

    Stream<T> all() {
        return Arrays.stream(segments).flatMap(segment -> segment.values().stream());
    }

    int size() {
        return Arrays.stream(segments).mapToInt(Map::size).sum();
    }

    private Map<String, T> segmentOf(String accountId) {
        // By bits that say nothing of those by which a map chooses its bins: else most accounts of a segment share a
        // few.
        return segments[accountId.hashCode() * GOLDEN_RATIO >>> SHIFT];
    }
}
