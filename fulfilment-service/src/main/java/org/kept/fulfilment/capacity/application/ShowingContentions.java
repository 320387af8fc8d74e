package org.kept.fulfilment.capacity.application;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import org.kept.fulfilment.application.OffTheEventLoop;
import org.kept.fulfilment.capacity.domain.Contention;
import org.kept.fulfilment.capacity.domain.Days;
import org.kept.fulfilment.capacity.persistence.CompetingTasks;
import org.kept.fulfilment.capacity.persistence.CompetingTasks.Load;
import org.kept.fulfilment.capacity.persistence.CompetingTasks.View;
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
    private final OffTheEventLoop worker;

    ShowingContentions(CompetingTasks competing, DatabaseClock clock, ContentionConfig config, OffTheEventLoop worker) {
        this.competing = competing;
        this.clock = clock;
        this.config = config;
        this.worker = worker;
    }

    /**
     * @param first null for today
     * @param last included; null for {@value #DAYS_USUAL} days
     */
    public Uni<List<Contention>> between(Department department, LocalDate first, LocalDate last) {
        return shortDays(department, first, last)
                .chain(days -> eachOf(days).collect().asList());
    }

    /** @return empty when no more of that type falls on that day than can be done */
    public Uni<Optional<Contention>> on(Department department, LocalDate day, String type) {
        return shortDays(department, day, day).chain(days -> days.tooMuch().stream()
                .filter(load -> load.type().equals(type))
                .findAny()
                .map(load -> contention(days, load).map(Optional::of))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    /** As {@link #between}, without who competes. */
    Uni<ShortDays> shortDays(Department department, LocalDate first, LocalDate last) {
        return clock.now().chain(now -> {
            LocalDate from = first == null ? daysOf(department).of(now) : first;
            LocalDate to = last == null ? from.plusDays(DAYS_USUAL - 1) : last;
            View view = new View(department.id(), department.timeZone(), now);
            return competing.load(view).map(loads -> ShortDays.among(department, view, from, to, loads));
        });
    }

    /** One after the other, for they share the session; and no further than somebody asks. */
    Multi<Contention> eachOf(ShortDays days) {
        return Multi.createFrom()
                .iterable(days.tooMuch())
                .onItem()
                .transformToUniAndConcatenate(load -> contention(days, load));
    }

    private Uni<Contention> contention(ShortDays days, Load load) {
        Map<LocalDate, Integer> sameType = days.of(load.type());
        int capacity = days.department().capacityPerDay().limit(load.type());
        Days worked = days.days();
        return competing
                .contenders(days.view(), load.day(), load.type(), config.currency())
                .chain(contenders -> worker.compute(() ->
                        new Contention(load.day(), load.type(), capacity, contenders, sameType, worked::isWorkedOn)));
    }

    static Days daysOf(Department department) {
        return new Days(ZoneId.of(department.timeZone()), department.workingTime());
    }
}
