package org.kept.fulfilment.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * Who keeps promises. The revision rises with every change of what is declared or measured of it; others go by it.
 */
@Entity
@Table(name = "departments")
public class Department {
    @Id
    private String id;

    private String name;
    private String timeZone;
    private long responseTimeSeconds;
    private String workingHours;
    private String closedDays;
    private long leadTimeSeconds;
    private String capacityPerDay;
    private long revision;

    protected Department() {}

    /** A department that nobody has heard of: everything about it is still to be {@link #declare declared}. */
    public Department(String id) {
        this.id = id;
    }

    /** @return whether that was news; if so, the revision has risen */
    public boolean declare(Declaration declaration) {
        if (!declaration.id().equals(id)) {
            throw new IllegalArgumentException("A declaration of " + declaration.id() + " is none of " + id);
        }
        if (revision > 0 && declaration.equals(declaration())) {
            return false;
        }
        name = declaration.name();
        timeZone = declaration.timeZone().getId();
        responseTimeSeconds = declaration.responseTime().toSeconds();
        workingHours = declaration.workingHours().written();
        closedDays = declaration.closedDays().stream().map(LocalDate::toString).collect(Collectors.joining(" "));
        leadTimeSeconds = declaration.leadTime().toSeconds();
        capacityPerDay = declaration.capacityPerDay().written();
        revision++;
        return true;
    }

    /** What is measured of it has changed: readers are to take what they are told next. */
    public void measuredAnew() {
        revision++;
    }

    private Declaration declaration() {
        return new Declaration(
                id,
                name,
                ZoneId.of(timeZone),
                responseTime(),
                workingHours(),
                closedDays(),
                leadTime(),
                capacityPerDay());
    }

    public WorkingTime workingTime() {
        return new WorkingTime(ZoneId.of(timeZone), workingHours(), closedDays());
    }

    public WorkingHours workingHours() {
        return WorkingHours.parse(workingHours);
    }

    public SortedSet<LocalDate> closedDays() {
        return Arrays.stream(closedDays.split(" "))
                .filter(day -> !day.isEmpty())
                .map(LocalDate::parse)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Declared; in working time. */
    public Duration leadTime() {
        return Duration.ofSeconds(leadTimeSeconds);
    }

    public DailyCapacity capacityPerDay() {
        return DailyCapacity.parse(capacityPerDay);
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String timeZone() {
        return timeZone;
    }

    public Duration responseTime() {
        return Duration.ofSeconds(responseTimeSeconds);
    }

    public long revision() {
        return revision;
    }
}
