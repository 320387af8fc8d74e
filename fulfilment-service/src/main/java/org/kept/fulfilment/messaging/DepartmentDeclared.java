package org.kept.fulfilment.messaging;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.kept.fulfilment.domain.DailyCapacity;
import org.kept.fulfilment.domain.Department;
import org.kept.fulfilment.domain.FreeCapacity;
import org.kept.fulfilment.domain.Lateness;
import org.kept.fulfilment.domain.Measured;
import org.kept.fulfilment.domain.Shift;

/**
 * The wire form of {@code org.kept.department.declared.v1}: to whom something can be promised, when they work, and how
 * they have done.
 */
record DepartmentDeclared(
        String departmentId,
        String name,
        String timeZone,
        String responseTime,
        long revision,
        List<Hours> workingHours,
        List<String> closedDays,
        String leadTime,
        List<Capacity> capacityPerDay,
        List<OfType> measured,
        List<Load> load,
        List<Free> freeCapacity) {
    static final String TYPE = "org.kept.department.declared.v1";

    record Hours(String day, String from, String to) {
        static Hours of(Shift shift) {
            return new Hours(shift.day().name().toLowerCase(Locale.ROOT), shift.from(), shift.to());
        }
    }

    /** @param type absent for each type that is not named */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Capacity(String type, int commitments) {
        static List<Capacity> of(DailyCapacity capacity) {
            Stream<Capacity> named =
                    capacity.byType().entrySet().stream().map(type -> new Capacity(type.getKey(), type.getValue()));
            Stream<Capacity> others = Stream.ofNullable(capacity.otherwise()).map(any -> new Capacity(null, any));
            return Stream.concat(named, others).toList();
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OfType(String type, long cases, long onTime, LeadTimes leadTimeSeconds, Lateness lateness) {
        static OfType of(Measured.OfType measured) {
            return new OfType(
                    measured.type(),
                    measured.cases(),
                    measured.onTime(),
                    LeadTimes.of(measured.leadTime()),
                    measured.lateness());
        }
    }

    record LeadTimes(long delivered, long p50, long p80, long p95) {
        static LeadTimes of(Measured.LeadTime leadTime) {
            return leadTime == null
                    ? null
                    : new LeadTimes(leadTime.delivered(), leadTime.p50(), leadTime.p80(), leadTime.p95());
        }
    }

    record Load(String day, String type, long commitments) {
        static Load of(Measured.Load load) {
            return new Load(load.day().toString(), load.type(), load.commitments());
        }
    }

    /** @param type absent for each type that no other entry names */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Free(String type, List<FreeCapacity.Day> days) {
        static Free of(FreeCapacity free) {
            return new Free(free.type(), free.days());
        }
    }

    static DepartmentDeclared of(Department department, Measured measured) {
        return new DepartmentDeclared(
                department.id(),
                department.name(),
                department.timeZone(),
                department.responseTime().toString(),
                department.revision(),
                department.workingHours().shifts().stream().map(Hours::of).toList(),
                department.closedDays().stream().map(Object::toString).toList(),
                department.leadTime().toString(),
                Capacity.of(department.capacityPerDay()),
                measured.types().stream().map(OfType::of).toList(),
                measured.load().stream().map(Load::of).toList(),
                FreeCapacity.of(department.capacityPerDay(), department.workingTime()::isWorkedOn, measured).stream()
                        .map(Free::of)
                        .toList());
    }
}
