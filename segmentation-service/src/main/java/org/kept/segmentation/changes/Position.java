package org.kept.segmentation.changes;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a reader of all partitions stands: the offset of the next record in each. Written as {@code 0:12,1:5}.
 *
 * @param next offset by partition
 */
record Position(SortedMap<Integer, Long> next) {
    private static final Pattern TEXT = Pattern.compile("\\d{1,5}:\\d{1,18}(,\\d{1,5}:\\d{1,18}){0,999}");

    /** Empty when the text is none, or names a partition twice. */
    static Optional<Position> parse(String text) {
        if (!TEXT.matcher(text).matches()) {
            return Optional.empty();
        }
        SortedMap<Integer, Long> next = new TreeMap<>();
        for (String part : text.split(",")) {
            int colon = part.indexOf(':');
            Integer partition = Integer.valueOf(part.substring(0, colon));
            if (next.put(partition, Long.valueOf(part.substring(colon + 1))) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(new Position(next));
    }

    Position with(int partition, long nextOffset) {
        SortedMap<Integer, Long> moved = new TreeMap<>(next);
        moved.put(partition, nextOffset);
        return new Position(moved);
    }

    @Override
    public String toString() {
        return next.entrySet().stream()
                .map(part -> part.getKey() + ":" + part.getValue())
                .collect(Collectors.joining(","));
    }
}
