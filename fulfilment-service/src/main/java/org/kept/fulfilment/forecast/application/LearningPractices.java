package org.kept.fulfilment.forecast.application;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

import org.kept.fulfilment.application.OffTheEventLoop;
import org.kept.fulfilment.domain.Department;
import org.kept.fulfilment.forecast.domain.Delivery;
import org.kept.fulfilment.forecast.domain.Practice;
import org.kept.fulfilment.forecast.domain.Practices;
import org.kept.fulfilment.forecast.domain.WorkClock;
import org.kept.fulfilment.forecast.persistence.Deliveries;
import org.kept.fulfilment.forecast.persistence.ForecastMarks;
import org.kept.fulfilment.persistence.Departments;

/**
 * Knows the departments' practices, and learns them anew when what is known is old, one of them is not known, or a calendar
 * has changed since, whichever instance has heard of that.
 */
@ApplicationScoped
class LearningPractices {
    // A promise further away than the count reaches is no more in danger for it.
    private static final Duration AHEAD = Duration.ofDays(400);
    private static final Duration BACK = Duration.ofDays(30);

    private final ForecastMarks marks;
    private final Departments departments;
    private final Deliveries deliveries;
    private final OffTheEventLoop worker;
    private final ForecastConfig config;
    private volatile Learned learned = new Learned(Map.of(), Instant.MIN, 0);

    LearningPractices(
            ForecastMarks marks,
            Departments departments,
            Deliveries deliveries,
            OffTheEventLoop worker,
            ForecastConfig config) {
        this.marks = marks;
        this.departments = departments;
        this.deliveries = deliveries;
        this.worker = worker;
        this.config = config;
    }

    /** @param calendars with which it was learned */
    private record Learned(Map<String, Practice> practices, Instant at, long calendars) {
        boolean holds(Instant now, Duration howLong, Collection<String> wanted) {
            return !now.isBefore(at)
                    && now.isBefore(at.plus(howLong))
                    && practices.keySet().containsAll(wanted);
        }
    }

    /** @param wanted departments that there are; at least these are among what is returned */
    Uni<Map<String, Practice>> known(Collection<String> wanted, Instant now) {
        return Panache.withSession(marks::calendars).chain(calendars -> {
            Learned latest = learned;
            return latest.calendars() == calendars
                            && latest.at().isAfter(Instant.MIN)
                            && latest.holds(now, config.learnEvery(), wanted)
                    ? Uni.createFrom().item(latest.practices())
                    : learn(now, calendars);
        });
    }

    /** @param calendars asked for before the departments are: who comes in between is learned anew */
    private Uni<Map<String, Practice>> learn(Instant now, long calendars) {
        return deliveries
                .latest(config.learnFrom(), now, config.deliveriesMax())
                .chain(delivered -> Panache.withSession(departments::inOrder)
                        .chain(all -> worker.compute(() -> practices(all, delivered, now))))
                .invoke(practices -> learned = new Learned(practices, now, calendars));
    }

    private Map<String, Practice> practices(List<Department> all, Map<String, List<Delivery>> delivered, Instant now) {
        return all.stream()
                .collect(Collectors.toMap(
                        Department::id,
                        department -> practice(department, delivered.getOrDefault(department.id(), List.of()), now)));
    }

    private Practice practice(Department department, List<Delivery> delivered, Instant now) {
        Instant from = now.minus(config.learnFrom()).minus(BACK);
        return Practices.learn(
                WorkClock.of(department.workingTime(), from, now.plus(AHEAD)), department.leadTime(), delivered);
    }
}
