package org.kept.fulfilment.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How many more commitments of a type a department can have due on the days to come: what is declared, less what is open.
 *
 * @param type null for each type that has no entry of its own
 * @param days on which the department works, the next one first
 */
public record FreeCapacity(String type, List<Day> days) {
    /** Types that are told of because something of them is open: those with the most. An event has an end. */
    static final int LOADED_TYPES_MAX = 50;

    /** @param commitments 0 on a day that is full, or more than full */
    public record Day(LocalDate day, long commitments) {}

    /**
     * @param isWorkedOn on which days the department works
     * @return of each type that is limited; none while nothing was measured since there are limits
     */
    public static List<FreeCapacity> of(DailyCapacity capacity, Predicate<LocalDate> isWorkedOn, Measured measured) {
        if (measured.day() == null) {
            return List.of();
        }
        List<LocalDate> days = measured.day()
                .datesUntil(measured.knownUntil())
                .filter(isWorkedOn)
                .toList();
        Map<Place, Long> taken = measured.load().stream()
                .collect(Collectors.toMap(
                        load -> new Place(load.type(), load.day()), Measured.Load::commitments, Long::sum));
        Set<String> types = types(capacity, measured.load());
        Stream<FreeCapacity> named = types.stream()
                .map(type -> new FreeCapacity(
                        type,
                        days.stream()
                                .map(day -> new Day(
                                        day, left(capacity.limit(type), taken.getOrDefault(new Place(type, day), 0L))))
                                .toList()));
        // On a day on which something else is open of a type without an entry, nothing is said of the others.
        Set<LocalDate> unclear = measured.load().stream()
                .filter(load -> !types.contains(load.type()))
                .map(Measured.Load::day)
                .collect(Collectors.toSet());
        Stream<FreeCapacity> others = Stream.ofNullable(capacity.otherwise())
                .map(limit -> new FreeCapacity(
                        null,
                        days.stream()
                                .filter(day -> !unclear.contains(day))
                                .map(day -> new Day(day, limit))
                                .toList()));
        return Stream.concat(named, others).toList();
    }

    private record Place(String type, LocalDate day) {}

    private static long left(int limit, long taken) {
        return Math.max(0, limit - taken);
    }

    private static Set<String> types(DailyCapacity capacity, Collection<Measured.Load> load) {
        Map<String, Long> open = load.stream()
                .filter(one -> capacity.limit(one.type()) != null)
                .collect(Collectors.groupingBy(
                        Measured.Load::type, TreeMap::new, Collectors.summingLong(Measured.Load::commitments)));
        TreeSet<String> types = new TreeSet<>(capacity.byType().keySet());
        open.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(LOADED_TYPES_MAX)
                .forEach(type -> types.add(type.getKey()));
        return types;
    }
}
