package org.kept.fulfilment.application;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.fulfilment.domain.DailyCapacity;
import org.kept.fulfilment.domain.Department;
import org.kept.fulfilment.domain.Lateness;
import org.kept.fulfilment.domain.Measured;
import org.kept.fulfilment.domain.Measured.LeadTime;
import org.kept.fulfilment.domain.WorkingTime;
import org.kept.fulfilment.persistence.DatabaseClock;
import org.kept.fulfilment.persistence.TrackRecord;
import org.kept.fulfilment.persistence.TrackRecord.Decided;
import org.kept.fulfilment.persistence.TrackRecord.Settled;

/** Measures how a department has done lately, in its own working time. Changes nothing. */
@ApplicationScoped
class MeasuringDepartments {
    // Both stand in the event's contract.
    private static final Duration BACK = Duration.ofDays(90);
    private static final Duration AHEAD = Duration.ofDays(Measured.DAYS_AHEAD);

    private final TrackRecord trackRecord;
    private final DatabaseClock clock;
    private final OffTheEventLoop worker;

    MeasuringDepartments(TrackRecord trackRecord, DatabaseClock clock, OffTheEventLoop worker) {
        this.trackRecord = trackRecord;
        this.clock = clock;
        this.worker = worker;
    }

    Uni<Measured> measure(Department department) {
        return clock.now().chain(now -> types(department, now).chain(types -> trackRecord
                .open(department, AHEAD, now)
                .map(load -> new Measured(day(department, now), types, load))));
    }

    /** What is free begins on another day each day; who is not limited has no news for that. */
    private static LocalDate day(Department department, Instant now) {
        return department.capacityPerDay().equals(DailyCapacity.UNLIMITED)
                ? null
                : LocalDate.ofInstant(now, ZoneId.of(department.timeZone()));
    }

    private Uni<List<Measured.OfType>> types(Department department, Instant now) {
        return trackRecord.decided(department.id(), BACK, now).chain(decided -> trackRecord
                .settled(department.id(), decided.stream().map(Decided::type).toList(), BACK, now)
                .chain(settled -> worker.compute(() -> together(
                        decided, settled.stream().collect(Collectors.groupingBy(Settled::type)), department))));
    }

    private static List<Measured.OfType> together(
            List<Decided> decided, Map<String, List<Settled>> settled, Department department) {
        WorkingTime time = department.workingTime();
        return decided.stream()
                .map(type -> ofType(type, settled.getOrDefault(type.type(), List.of()), time))
                .toList();
    }

    private static Measured.OfType ofType(Decided type, List<Settled> settled, WorkingTime time) {
        List<Settled> delivered =
                settled.stream().filter(one -> one.to() != null).toList();
        List<Duration> took = delivered.stream()
                .map(one -> time.between(one.from(), one.to()))
                .toList();
        List<Duration> late = delivered.stream().map(one -> late(one, time)).toList();
        return new Measured.OfType(
                type.type(),
                type.cases(),
                type.onTime(),
                took.isEmpty() ? null : LeadTime.of(took),
                Lateness.of(late, settled.size()));
    }

    /** Who was late is, however little working time lay between, and whatever date was agreed upon afterwards. */
    private static Duration late(Settled one, WorkingTime time) {
        if (one.kept()) {
            return time.between(one.to(), one.dueAt()).negated();
        }
        Duration late = time.between(one.dueAt(), one.to());
        return late.isZero() ? Duration.ofSeconds(1) : late;
    }
}
