package org.kept.fulfilment.application;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.fulfilment.domain.Department;
import org.kept.fulfilment.domain.Measured;
import org.kept.fulfilment.domain.Measured.LeadTime;
import org.kept.fulfilment.domain.WorkingTime;
import org.kept.fulfilment.persistence.DatabaseClock;
import org.kept.fulfilment.persistence.TrackRecord;
import org.kept.fulfilment.persistence.TrackRecord.Decided;
import org.kept.fulfilment.persistence.TrackRecord.Delivered;

/** Measures how a department has done lately, in its own working time. Changes nothing. */
@ApplicationScoped
class MeasuringDepartments {
    // Both stand in the event's contract.
    private static final Duration BACK = Duration.ofDays(90);
    private static final Duration AHEAD = Duration.ofDays(60);

    private final TrackRecord trackRecord;
    private final DatabaseClock clock;

    MeasuringDepartments(TrackRecord trackRecord, DatabaseClock clock) {
        this.trackRecord = trackRecord;
        this.clock = clock;
    }

    Uni<Measured> measure(Department department) {
        return clock.now().chain(now -> types(department, now)
                .chain(types -> trackRecord.open(department, AHEAD, now).map(load -> new Measured(types, load))));
    }

    private Uni<List<Measured.OfType>> types(Department department, Instant now) {
        return trackRecord.decided(department.id(), BACK, now).chain(decided -> trackRecord
                .delivered(department.id(), BACK, now)
                .map(delivered -> together(decided, leadTimes(delivered, department.workingTime()))));
    }

    private static Map<String, LeadTime> leadTimes(List<Delivered> delivered, WorkingTime time) {
        return delivered.stream()
                .collect(Collectors.groupingBy(
                        Delivered::type,
                        Collectors.collectingAndThen(
                                Collectors.mapping(one -> time.between(one.from(), one.to()), Collectors.toList()),
                                LeadTime::of)));
    }

    private static List<Measured.OfType> together(List<Decided> decided, Map<String, LeadTime> leadTimes) {
        return decided.stream()
                .map(type -> new Measured.OfType(type.type(), type.cases(), type.onTime(), leadTimes.get(type.type())))
                .toList();
    }
}
