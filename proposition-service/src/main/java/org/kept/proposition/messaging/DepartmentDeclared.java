package org.kept.proposition.messaging;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.kept.chassis.inbox.PoisonEvent;
import org.kept.proposition.feasibility.domain.Capability;
import org.kept.proposition.feasibility.domain.Lateness;
import org.kept.proposition.feasibility.domain.Shift;

/** What this service uses of fulfilment's {@code org.kept.department.declared.v1}. */
record DepartmentDeclared(
        String departmentId,
        String name,
        String timeZone,
        long revision,
        List<Hours> workingHours,
        List<LocalDate> closedDays,
        Duration leadTime,
        List<Capability.Capacity> capacityPerDay,
        List<OfType> measured,
        List<Capability.Load> load,
        List<Capability.Free> freeCapacity) {
    static final String TYPE = "org.kept.department.declared.v1";

    /** @param from {@code 09:00}, and so is the other, which may be {@code 24:00} */
    record Hours(String day, String from, String to) {
        Shift toShift() {
            return new Shift(DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)), minute(from), minute(to));
        }

        private static int minute(String clock) {
            String[] parts = clock.split(":", 2);
            return Integer.parseInt(parts[0]) * 60 + Integer.parseInt(parts[1]);
        }
    }

    record OfType(String type, long cases, long onTime, Capability.LeadTimes leadTimeSeconds, Lateness lateness) {
        Capability.Experience toExperience() {
            Capability.LeadTimes times = leadTimeSeconds;
            boolean falling =
                    times != null && (times.p50() < 0 || times.p80() < times.p50() || times.p95() < times.p80());
            if (type == null
                    || onTime < 0
                    || onTime > cases
                    || falling
                    || lateness != null && !lateness.holdsTogether()) {
                throw new PoisonEvent("What is measured of the type '" + type + "' contradicts itself.");
            }
            return new Capability.Experience(type, cases, onTime, times, lateness);
        }
    }

    DepartmentDeclared {
        if (departmentId == null || departmentId.isBlank() || name == null) {
            throw new PoisonEvent("departmentId and name are needed.");
        }
    }

    /**
     * @return empty when it does not say when the department works
     * @throws PoisonEvent when it says so in a way that cannot be understood
     */
    Optional<Capability> toCapability() {
        if (workingHours == null || leadTime == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Capability(
                    departmentId,
                    ZoneId.of(timeZone),
                    workingHours.stream().map(Hours::toShift).toList(),
                    orNone(closedDays),
                    leadTime,
                    orNone(capacityPerDay),
                    orNone(measured).stream().map(OfType::toExperience).toList(),
                    orNone(load),
                    orNone(freeCapacity)));
        } catch (DateTimeException | IllegalArgumentException | NullPointerException wrong) {
            throw new PoisonEvent("When the department works cannot be understood: " + wrong.getMessage(), wrong);
        }
    }

    private static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
