package org.kept.fulfilment.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a department says of itself: its file, refined where people have done so.
 *
 * @param id part of topic names, so lower-case letters, digits and dashes
 * @param timeZone where its working day is
 * @param responseTime within which it answers a commitment, in working time
 * @param closedDays on which it does not work, whatever day of the week they are; public holidays aside
 * @param leadTime within which it usually delivers, in working time: what holds until enough has been measured
 * @param holidays that it keeps as well; null for none
 * @param closures on which it does not work either
 * @param people by their roles; may be empty
 * @param escalation who hears of its silence
 */
public record Declaration(
        String id,
        String name,
        ZoneId timeZone,
        Duration responseTime,
        WorkingHours workingHours,
        SortedSet<LocalDate> closedDays,
        Duration leadTime,
        DailyCapacity capacityPerDay,
        HolidayRegion holidays,
        List<Closure> closures,
        List<Person> people,
        Ladder escalation) {
    /** Two usual working days. */
    public static final Duration USUAL_LEAD_TIME = Duration.ofHours(16);

    public Declaration {
        closedDays = Collections.unmodifiableSortedSet(new TreeSet<>(closedDays));
        closures = List.copyOf(closures);
        people = List.copyOf(people);
    }

    /** Of a department that keeps no holidays, names nobody, and whose silence its lead hears of. */
    public Declaration(
            String id,
            String name,
            ZoneId timeZone,
            Duration responseTime,
            WorkingHours workingHours,
            SortedSet<LocalDate> closedDays,
            Duration leadTime,
            DailyCapacity capacityPerDay) {
        this(
                id,
                name,
                timeZone,
                responseTime,
                workingHours,
                closedDays,
                leadTime,
                capacityPerDay,
                null,
                List.of(),
                List.of(),
                Ladder.USUAL);
    }

    /** Of a department that works as usual. */
    public Declaration(String id, String name, ZoneId timeZone, Duration responseTime) {
        this(
                id,
                name,
                timeZone,
                responseTime,
                WorkingHours.USUAL,
                new TreeSet<>(),
                USUAL_LEAD_TIME,
                DailyCapacity.UNLIMITED);
    }

    /**
     * Whether somebody bears each word of the ladder.
     *
     * @return what is wrong, under the key of the ladder; empty when nothing is
     */
    public Optional<WrongTerm> strangers() {
        Colleagues colleagues = new Colleagues(people);
        List<String> strangers = colleagues.strangersOn(escalation);
        return strangers.isEmpty()
                ? Optional.empty()
                : Optional.of(new WrongTerm(
                        DepartmentTerms.ESCALATION,
                        escalation.written(),
                        "told to people that are declared, by role or by name; nobody bears '"
                                + String.join("', '", strangers) + "' (people: " + colleagues.words() + ")"));
    }

    /** @param holidayDays what {@link #holidays} are, in the years to look at */
    SortedSet<LocalDate> allClosedDays(SortedSet<LocalDate> holidayDays) {
        SortedSet<LocalDate> all = new TreeSet<>(closedDays);
        all.addAll(holidayDays);
        closures.forEach(closure -> closure.days().forEach(all::add));
        return all;
    }
}
