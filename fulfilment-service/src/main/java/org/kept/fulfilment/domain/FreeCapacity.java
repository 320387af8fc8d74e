package org.kept.fulfilment.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How many more commitments of a type a department can have due on the days to come: what is declared, less what is open.
 *
 * @param type null for each type that has no number of its own, and of which nothing is open
 * @param days on which the department works, the next one first
 */
public record FreeCapacity(String type, List<Day> days) {
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
        Stream<FreeCapacity> named = types(capacity, measured.load())
                .map(type -> new FreeCapacity(
                        type,
                        days.stream()
                                .map(day -> new Day(
                                        day, left(capacity.limit(type), taken.getOrDefault(new Place(type, day), 0L))))
                                .toList()));
        Stream<FreeCapacity> others = Stream.ofNullable(capacity.otherwise())
                .map(limit -> new FreeCapacity(
                        null, days.stream().map(day -> new Day(day, limit)).toList()));
        return Stream.concat(named, others).toList();
    }

    private record Place(String type, LocalDate day) {}

    private static long left(int limit, long taken) {
        return Math.max(0, limit - taken);
    }

    private static Stream<String> types(DailyCapacity capacity, Collection<Measured.Load> load) {
        TreeSet<String> types = new TreeSet<>(capacity.byType().keySet());
        load.stream().map(Measured.Load::type).forEach(types::add);
        return types.stream().filter(type -> capacity.limit(type) != null);
    }
}
