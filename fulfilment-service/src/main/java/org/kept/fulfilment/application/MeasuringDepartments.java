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
    private final TrackRecord trackRecord;
    private final DatabaseClock clock;
    private final CapabilitiesConfig config;

    MeasuringDepartments(TrackRecord trackRecord, DatabaseClock clock, CapabilitiesConfig config) {
        this.trackRecord = trackRecord;
        this.clock = clock;
        this.config = config;
    }

    Uni<Measured> measure(Department department) {
        return clock.now().chain(now -> types(department, now).chain(types -> trackRecord
                .open(department, Duration.ofDays(config.daysAhead()), now)
                .map(load -> new Measured(types, load))));
    }

    private Uni<List<Measured.OfType>> types(Department department, Instant now) {
        Duration window = Duration.ofDays(config.daysBack());
        return trackRecord.decided(department.id(), window, now).chain(decided -> trackRecord
                .delivered(department.id(), window, now)
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
