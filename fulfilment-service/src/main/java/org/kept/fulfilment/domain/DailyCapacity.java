package org.kept.fulfilment.domain;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How many commitments a department can have due on one day.
 *
 * @param byType for types of promises that have a number of their own
 * @param otherwise for each other type; null when it is not limited
 */
public record DailyCapacity(SortedMap<String, Integer> byType, Integer otherwise) {
    /** For a department that says nothing. */
    public static final DailyCapacity UNLIMITED = new DailyCapacity(new TreeMap<>(), null);

    private static final int COMMITMENTS_MAX = 1_000_000;
    private static final String TYPE = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final int TYPE_LENGTH_MAX = 64;

    /** @throws IllegalArgumentException when a type is no slug, or a number is not from 1 to a million */
    public DailyCapacity {
        byType = Collections.unmodifiableSortedMap(new TreeMap<>(byType));
        byType.forEach((type, number) -> {
            if (!type.matches(TYPE) || type.length() > TYPE_LENGTH_MAX) {
                throw new IllegalArgumentException("'" + type + "' is no type of promise");
            }
            mustBeInReach(number);
        });
        if (otherwise != null) {
            mustBeInReach(otherwise);
        }
    }

    /** @return null when that type is not limited */
    public Integer limit(String type) {
        return byType.getOrDefault(type, otherwise);
    }

    /** {@code 20 delivery=40 repair=5}: first the number for each other type, when there is one. */
    public String written() {
        Stream<String> other = otherwise == null ? Stream.empty() : Stream.of(otherwise.toString());
        return Stream.concat(other, byType.entrySet().stream().map(type -> type.getKey() + "=" + type.getValue()))
                .collect(Collectors.joining(" "));
    }

    /** What {@link #written} wrote. */
    public static DailyCapacity parse(String written) {
        Map<Boolean, List<String>> parts = Arrays.stream(written.split(" "))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.partitioningBy(part -> part.contains("=")));
        SortedMap<String, Integer> byType = new TreeMap<>();
        parts.get(true).forEach(part -> byType.put(part.split("=")[0], Integer.valueOf(part.split("=")[1])));
        return new DailyCapacity(
                byType,
                parts.get(false).stream().map(Integer::valueOf).findFirst().orElse(null));
    }

    private static void mustBeInReach(int number) {
        if (number < 1 || number > COMMITMENTS_MAX) {
            throw new IllegalArgumentException(number + " is not from 1 to " + COMMITMENTS_MAX);
        }
    }
}
