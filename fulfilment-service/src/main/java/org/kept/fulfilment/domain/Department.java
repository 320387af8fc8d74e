package org.kept.fulfilment.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
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
    private String people = "";
    private String escalation = "";
    private long revision;

    protected Department() {}

    /** A department that nobody has heard of: everything about it is still to be {@link #declare declared}. */
    public Department(String id) {
        this.id = id;
    }

    /**
     * @param holidayDays what its public holidays are, in the years that matter
     * @return whether that was news; if so, the revision has risen
     */
    public boolean declare(Declaration declaration, SortedSet<LocalDate> holidayDays) {
        if (!declaration.id().equals(id)) {
            throw new IllegalArgumentException("A declaration of " + declaration.id() + " is none of " + id);
        }
        List<Object> before = declared();
        name = declaration.name();
        timeZone = declaration.timeZone().getId();
        responseTimeSeconds = declaration.responseTime().toSeconds();
        workingHours = declaration.workingHours().written();
        closedDays = declaration.allClosedDays(holidayDays).stream()
                .map(LocalDate::toString)
                .collect(Collectors.joining(" "));
        leadTimeSeconds = declaration.leadTime().toSeconds();
        capacityPerDay = declaration.capacityPerDay().written();
        people = Person.written(declaration.people());
        escalation = declaration.escalation().written();
        if (before.equals(declared())) {
            return false;
        }
        revision++;
        return true;
    }

    /** What is measured of it has changed: readers are to take what they are told next. */
    public void measuredAnew() {
        revision++;
    }

    /** Whatever says when it works, and how long it says that it takes: equal to another one's when nothing of that differs. */
    public Object times() {
        return Arrays.asList(timeZone, workingHours, closedDays, leadTimeSeconds);
    }

    private List<Object> declared() {
        return Arrays.asList(
                name,
                timeZone,
                responseTimeSeconds,
                workingHours,
                closedDays,
                leadTimeSeconds,
                capacityPerDay,
                people,
                escalation);
    }

    public WorkingTime workingTime() {
        return new WorkingTime(ZoneId.of(timeZone), workingHours(), closedDays());
    }

    public WorkingHours workingHours() {
        return WorkingHours.parse(workingHours);
    }

    /** Public holidays, closures and other closed days, of the years that are told of. */
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

    /** May be empty. */
    public List<Person> people() {
        return people.isEmpty() ? List.of() : Person.parse(people);
    }

    public Colleagues colleagues() {
        return new Colleagues(people());
    }

    /** Who decides for it; empty when it has declared nobody. */
    public List<Person> leads() {
        return people().stream().filter(person -> person.hasRole(Person.LEAD)).toList();
    }

    /** Who hears of its silence. */
    public Ladder escalation() {
        return escalation.isEmpty() ? Ladder.USUAL : Ladder.parse(escalation);
    }

    /** @return at least one name */
    public List<String> hearersOf(Ladder.Rung rung) {
        return rung.names(colleagues(), name);
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
