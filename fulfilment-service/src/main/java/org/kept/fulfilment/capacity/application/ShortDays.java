package org.kept.fulfilment.capacity.application;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.kept.fulfilment.capacity.domain.Days;
import org.kept.fulfilment.capacity.persistence.CompetingTasks.Load;
import org.kept.fulfilment.capacity.persistence.CompetingTasks.View;
import org.kept.fulfilment.domain.Department;

/**
 * What falls on a department's days, as it was looked at once.
 *
 * @param last of the days that were asked for
 * @param loads of all days, asked for or not
 * @param tooMuch those of the days asked for with more than can be done, the earliest first
 */
record ShortDays(Department department, View view, LocalDate last, List<Load> loads, List<Load> tooMuch) {
    static ShortDays among(Department department, View view, LocalDate first, LocalDate last, List<Load> loads) {
        List<Load> tooMuch = loads.stream()
                .filter(load -> !load.day().isBefore(first) && !load.day().isAfter(last))
                .filter(load -> isTooMuch(department, load))
                .sorted(Comparator.comparing(Load::day).thenComparing(Load::type))
                .toList();
        return new ShortDays(department, view, last, loads, tooMuch);
    }

    LocalDate today() {
        return days().of(view.now());
    }

    Days days() {
        return ShowingContentions.daysOf(department);
    }

    boolean has(LocalDate day, String type) {
        return tooMuch.stream()
                .anyMatch(load -> load.day().equals(day) && load.type().equals(type));
    }

    /** How many of the type fall on each day. */
    Map<LocalDate, Integer> of(String type) {
        return loads.stream()
                .filter(load -> load.type().equals(type))
                .collect(Collectors.toMap(Load::day, Load::tasks));
    }

    private static boolean isTooMuch(Department department, Load load) {
        Integer limit = department.capacityPerDay().limit(load.type());
        return limit != null && load.tasks() > limit;
    }
}
