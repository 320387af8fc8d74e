package org.kept.fulfilment.calendars.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.kept.fulfilment.calendars.application.RefiningDepartments.Refined;
import org.kept.fulfilment.calendars.domain.StatedTerms;
import org.kept.fulfilment.domain.Closure;
import org.kept.fulfilment.domain.DailyCapacity;
import org.kept.fulfilment.domain.Declaration;
import org.kept.fulfilment.domain.Department;
import org.kept.fulfilment.domain.HolidayRegion;
import org.kept.fulfilment.domain.Ladder;
import org.kept.fulfilment.domain.Person;

/**
 * All that holds for a department.
 *
 * @param timeZone IANA
 * @param responseTime ISO-8601, in working time
 * @param closedDays what follows from holidays, closures and the file's closed days, last year to the year after next
 * @param people absent for who is no colleague, and so is {@code escalation}
 * @param refinement what of this people have said; absent while nobody has, or when it was taken back
 */
record DepartmentDetail(
        String departmentId,
        String name,
        String timeZone,
        String responseTime,
        long revision,
        String workingHours,
        Holidays holidays,
        List<Closure> closures,
        SortedSet<LocalDate> closedDays,
        String leadTime,
        Capacity capacityPerDay,
        List<Person> people,
        List<Step> escalation,
        Refinement refinement) {

    record Holidays(String country, String region) {
        static Holidays of(HolidayRegion region) {
            return region == null ? null : new Holidays(region.country(), region.region());
        }
    }

    record Capacity(Integer otherwise, SortedMap<String, Integer> byType) {
        static Capacity of(DailyCapacity capacity) {
            return new Capacity(capacity.otherwise(), capacity.byType());
        }
    }

    record Step(String after, @JsonProperty("notify") List<String> hearers) {
        static List<Step> of(Ladder ladder) {
            return ladder.rungs().stream()
                    .map(rung -> new Step(rung.after().toString(), rung.hearers()))
                    .toList();
        }
    }

    /** @param fields that do not hold as the file says */
    record Refinement(Set<String> fields, String by, Instant at) {
        static Refinement of(StatedTerms terms) {
            return terms.refinement() == null
                    ? null
                    : new Refinement(terms.refinement().written().keySet(), terms.by(), terms.at());
        }
    }

    static DepartmentDetail of(Refined found, Reader reader) {
        Department department = found.department();
        Declaration inForce = found.terms().inForce();
        return new DepartmentDetail(
                department.id(),
                department.name(),
                department.timeZone(),
                department.responseTime().toString(),
                department.revision(),
                department.workingHours().written(),
                Holidays.of(inForce.holidays()),
                inForce.closures(),
                department.closedDays(),
                department.leadTime().toString(),
                Capacity.of(department.capacityPerDay()),
                reader.shown(department.people()),
                reader.isColleague() ? Step.of(department.escalation()) : null,
                Refinement.of(found.terms()));
    }
}
