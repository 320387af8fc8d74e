package org.kept.fulfilment.calendars.rest;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

import io.quarkiverse.resteasy.problem.HttpProblem;

import org.kept.chassis.rest.Problems;
import org.kept.chassis.rest.Problems.Violation;
import org.kept.fulfilment.calendars.PublicHolidays;
import org.kept.fulfilment.calendars.rest.RefinementRequest.CapacityBody;
import org.kept.fulfilment.calendars.rest.RefinementRequest.ClosureBody;
import org.kept.fulfilment.calendars.rest.RefinementRequest.HolidaysBody;
import org.kept.fulfilment.calendars.rest.RefinementRequest.PersonBody;
import org.kept.fulfilment.calendars.rest.RefinementRequest.StepBody;
import org.kept.fulfilment.domain.Closure;
import org.kept.fulfilment.domain.DailyCapacity;
import org.kept.fulfilment.domain.DepartmentTerms;
import org.kept.fulfilment.domain.HolidayRegion;
import org.kept.fulfilment.domain.Ladder;
import org.kept.fulfilment.domain.Person;
import org.kept.fulfilment.domain.WrongTerm;

/** Reads a refinement, field by field, and says all that is wrong with it at once. */
final class RefinedTerms {
    private final Map<String, String> written = new TreeMap<>();
    private final List<Violation> violations = new ArrayList<>();

    private RefinedTerms() {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 that names each field that does not hold */
    static DepartmentTerms of(RefinementRequest request) {
        RefinedTerms terms = new RefinedTerms();
        terms.text(DepartmentTerms.WORKING_HOURS, request.workingHours());
        terms.text(DepartmentTerms.TIME_ZONE, request.timeZone());
        terms.text(DepartmentTerms.RESPONSE_TIME, request.responseTime());
        terms.text(DepartmentTerms.LEAD_TIME, request.leadTime());
        terms.holidays(request.holidays());
        terms.capacity(request.capacityPerDay());
        terms.list(DepartmentTerms.CLOSURES, request.closures(), RefinedTerms::closure, Closure::written);
        terms.list(DepartmentTerms.PEOPLE, request.people(), RefinedTerms::person, Person::written);
        terms.list(
                DepartmentTerms.ESCALATION,
                request.escalation(),
                RefinedTerms::rung,
                rungs -> rungs.isEmpty() ? "" : new Ladder(rungs).written());
        if (!terms.violations.isEmpty()) {
            throw Problems.invalid(terms.violations);
        }
        return new DepartmentTerms(terms.written);
    }

    /**
     * Of terms that do not fit together, the field that was just said.
     *
     * @param refinement null when it was taken back
     */
    static HttpProblem problem(DepartmentTerms refinement, WrongTerm wrong) {
        return refinement != null && refinement.written().containsKey(wrong.key())
                ? Problems.invalid(wrong.key(), "should be " + wrong.expected())
                : Problems.invalid(
                        DepartmentTerms.PEOPLE,
                        "must bear what the ladder names, or refine the ladder as well: " + wrong.getMessage());
    }

    private void text(String key, String text) {
        if (text != null && text.isBlank()) {
            violations.add(new Violation(key, "must not be blank; leave it out for what the file says"));
        } else if (text != null) {
            put(key, text.strip());
        }
    }

    private void holidays(HolidaysBody body) {
        if (body == null) {
            return;
        }
        if (body.country() == null) {
            put(DepartmentTerms.HOLIDAYS, "");
            return;
        }
        HolidayRegion region = read(DepartmentTerms.HOLIDAYS, () -> new HolidayRegion(body.country(), body.region()));
        if (region != null && !PublicHolidays.areKnownOf(region)) {
            violations.add(new Violation(
                    DepartmentTerms.HOLIDAYS, "nobody knows the holidays of " + region.written() + " here"));
        } else if (region != null) {
            put(DepartmentTerms.HOLIDAYS, region.written());
        }
    }

    private void capacity(CapacityBody body) {
        if (body == null) {
            return;
        }
        Map<String, Integer> byType = body.byType() == null ? Map.of() : body.byType();
        DailyCapacity capacity =
                read(DepartmentTerms.CAPACITY, () -> new DailyCapacity(new TreeMap<>(byType), body.otherwise()));
        if (capacity != null) {
            put(DepartmentTerms.CAPACITY, capacity.written());
        }
    }

    private <B, T> void list(String key, List<B> bodies, Function<B, T> reading, Function<List<T>, String> writing) {
        if (bodies == null) {
            return;
        }
        int before = violations.size();
        List<T> items = new ArrayList<>();
        for (int i = 0; i < bodies.size(); i++) {
            B body = bodies.get(i);
            items.add(read(key + "[" + i + "]", () -> reading.apply(body)));
        }
        String text = violations.size() > before ? null : read(key, () -> writing.apply(items));
        if (text != null) {
            put(key, text);
        }
    }

    private void put(String key, String text) {
        DepartmentTerms.complaint(key, text)
                .ifPresentOrElse(
                        expected -> violations.add(new Violation(key, "should be " + expected)),
                        () -> written.put(key, text));
    }

    /** @return null when it cannot be read; then it is said */
    private <T> T read(String field, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (NullPointerException missing) {
            violations.add(new Violation(field, "is not complete"));
        } catch (IllegalArgumentException | DateTimeException wrong) {
            violations.add(new Violation(field, wrong.getMessage()));
        }
        return null;
    }

    private static Closure closure(ClosureBody body) {
        Objects.requireNonNull(body.from());
        return new Closure(body.from(), body.to() == null ? body.from() : body.to(), body.why());
    }

    private static Person person(PersonBody body) {
        return new Person(body.name(), Objects.requireNonNull(body.role()), body.user());
    }

    private static Ladder.Rung rung(StepBody body) {
        return new Ladder.Rung(Duration.parse(body.after()), body.hearers());
    }
}
