package org.kept.fulfilment.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;

import org.kept.chassis.outbox.Outbox;
import org.kept.fulfilment.application.DeclarationListener.Changed;
import org.kept.fulfilment.calendars.PublicHolidays;
import org.kept.fulfilment.calendars.domain.StatedTerms;
import org.kept.fulfilment.domain.Declaration;
import org.kept.fulfilment.domain.Department;
import org.kept.fulfilment.messaging.FulfilmentEvents;
import org.kept.fulfilment.persistence.DatabaseClock;
import org.kept.fulfilment.persistence.Departments;
import org.kept.fulfilment.persistence.Measurements;

/** The one place where what is said of departments takes effect, and becomes an event for the others when it is news. */
@ApplicationScoped
public class TellingDepartments {
    // What is measured looks 90 days back, and working time up to 366 days ahead.
    private static final int YEARS_BACK = 1;
    private static final int YEARS_AHEAD = 2;

    private final Departments departments;
    private final Measurements measurements;
    private final DatabaseClock clock;
    private final Outbox outbox;
    private final List<DeclarationListener> listeners;

    TellingDepartments(
            Departments departments,
            Measurements measurements,
            DatabaseClock clock,
            Outbox outbox,
            @All List<DeclarationListener> listeners) {
        this.departments = departments;
        this.measurements = measurements;
        this.clock = clock;
        this.outbox = outbox;
        this.listeners = listeners;
    }

    /**
     * @param known by id; their rows are locked
     * @return those that are new or changed
     */
    public Uni<List<Department>> bringTo(Map<String, Department> known, Collection<StatedTerms> terms) {
        return clock.now().chain(now -> {
            List<Changed> changed = new ArrayList<>();
            for (StatedTerms one : terms) {
                Department department = known.containsKey(one.department())
                        ? known.get(one.department())
                        : new Department(one.department());
                Declaration inForce = one.inForce();
                Object before = department.times();
                if (department.declare(inForce, holidays(inForce, now))) {
                    changed.add(new Changed(department, !before.equals(department.times())));
                }
            }
            List<Department> departments =
                    changed.stream().map(Changed::department).toList();
            return tell(departments).chain(() -> hear(changed)).replaceWith(departments);
        });
    }

    private static SortedSet<LocalDate> holidays(Declaration declaration, Instant now) {
        int year = now.atZone(ZoneOffset.UTC).getYear();
        return PublicHolidays.in(declaration.holidays(), year - YEARS_BACK, year + YEARS_AHEAD);
    }

    private Uni<Void> tell(List<Department> changed) {
        if (changed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return departments
                .declared(changed)
                .chain(() ->
                        measurements.latest(changed.stream().map(Department::id).toList()))
                .chain(measured -> outbox.publish(FulfilmentEvents.ofDeclared(changed, measured)));
    }

    private Uni<Void> hear(List<Changed> changed) {
        Uni<Void> heard = Uni.createFrom().voidItem();
        // One after the other: they share the session.
        for (DeclarationListener listener : changed.isEmpty() ? List.<DeclarationListener>of() : listeners) {
            heard = heard.chain(() -> listener.declared(changed));
        }
        return heard;
    }
}
