package org.kept.fulfilment.capacity.application;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import org.kept.fulfilment.capacity.domain.Contention;
import org.kept.fulfilment.capacity.domain.Days;
import org.kept.fulfilment.capacity.persistence.CompetingTasks;
import org.kept.fulfilment.capacity.persistence.CompetingTasks.Load;
import org.kept.fulfilment.capacity.persistence.CompetingTasks.View;
import org.kept.fulfilment.domain.DailyCapacity;
import org.kept.fulfilment.domain.Department;
import org.kept.fulfilment.persistence.DatabaseClock;

/** Finds the days on which more falls than a department can do. Each is shown as if it were the next to be decided. */
@ApplicationScoped
public class ShowingContentions {
    /** Two weeks, when nobody asks for other days. */
    public static final int DAYS_USUAL = 14;

    private final CompetingTasks competing;
    private final DatabaseClock clock;
    private final ContentionConfig config;

    ShowingContentions(CompetingTasks competing, DatabaseClock clock, ContentionConfig config) {
        this.competing = competing;
        this.clock = clock;
        this.config = config;
    }

    /**
     * @param first null for today
     * @param last included; null for {@value #DAYS_USUAL} days
     */
    public Uni<List<Contention>> between(Department department, LocalDate first, LocalDate last) {
        return clock.now().chain(now -> {
            LocalDate from = first == null ? daysOf(department).of(now) : first;
            LocalDate to = last == null ? from.plusDays(DAYS_USUAL - 1) : last;
            View view = new View(department.id(), department.timeZone(), now);
            return competing
                    .load(view)
                    .chain(loads -> contentions(
                            department,
                            view,
                            loads,
                            loads.stream()
                                    .filter(load -> !load.day().isBefore(from)
                                            && !load.day().isAfter(to))
                                    .toList()));
        });
    }

    /** @return empty when no more of that type falls on that day than can be done */
    public Uni<Optional<Contention>> on(Department department, LocalDate day, String type) {
        return between(department, day, day)
                .map(found ->
                        found.stream().filter(one -> one.type().equals(type)).findAny());
    }

    private Uni<List<Contention>> contentions(Department department, View view, List<Load> all, List<Load> asked) {
        Days days = daysOf(department);
        return Multi.createFrom()
                .iterable(asked.stream()
                        .filter(load -> isTooMuch(department.capacityPerDay(), load))
                        .toList())
                // One after the other: they share the session.
                .onItem()
                .transformToUniAndConcatenate(load -> contention(department, view, load, all, days))
                .collect()
                .asList()
                .map(found -> found.stream()
                        .sorted(Comparator.comparing(Contention::day).thenComparing(Contention::type))
                        .toList());
    }

    private Uni<Contention> contention(Department department, View view, Load load, List<Load> all, Days days) {
        Map<LocalDate, Integer> sameType = all.stream()
                .filter(other -> other.type().equals(load.type()))
                .collect(Collectors.toMap(Load::day, Load::tasks));
        return competing
                .contenders(view, load.day(), load.type(), config.currency())
                .map(contenders -> new Contention(
                        load.day(),
                        load.type(),
                        department.capacityPerDay().limit(load.type()),
                        contenders,
                        sameType,
                        days::isWorkedOn));
    }

    static Days daysOf(Department department) {
        return new Days(ZoneId.of(department.timeZone()), department.workingTime());
    }

    private static boolean isTooMuch(DailyCapacity capacity, Load load) {
        Integer limit = capacity.limit(load.type());
        return limit != null && load.tasks() > limit;
    }
}
