package org.kept.fulfilment.capacity.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A day on which more of one type falls than the department can do. What the policy proposes for it, and its version, are
 * found as it is made, once: with thousands that compete that is work, for a thread on which nobody waits.
 */
public final class Contention {
    /** Behind so many days nobody is given a date. */
    public static final int AHEAD_MAX_DAYS = 60;

    private final LocalDate day;
    private final String type;
    private final int capacity;
    private final List<Contender> contenders;
    private final Map<LocalDate, Integer> load;
    private final Predicate<LocalDate> workedOn;
    private final List<Placement> proposal;
    private final long version;

    /**
     * @param capacity how many it can do; fewer than there are contenders
     * @param contenders in any order
     * @param load how many of the type fall on each day, this one included; a day that is not there has none
     * @param workedOn on which days the department works
     */
    public Contention(
            LocalDate day,
            String type,
            int capacity,
            List<Contender> contenders,
            Map<LocalDate, Integer> load,
            Predicate<LocalDate> workedOn) {
        this.day = day;
        this.type = type;
        this.capacity = capacity;
        this.contenders = Policy.order(contenders);
        this.load = Map.copyOf(load);
        this.workedOn = workedOn;
        this.proposal = place(this.contenders);
        this.version = versionOf(proposal);
    }

    public LocalDate day() {
        return day;
    }

    public String type() {
        return type;
    }

    public int capacity() {
        return capacity;
    }

    /** In the order that the policy proposes. */
    public List<Contender> contenders() {
        return contenders;
    }

    Map<LocalDate, Integer> load() {
        return load;
    }

    Predicate<LocalDate> workedOn() {
        return workedOn;
    }

    /** Where each falls by the policy. */
    public List<Placement> proposal() {
        return proposal;
    }

    /**
     * The first in the order keep the day, up to its capacity. The others fall, one after the other, on the next day on
     * which the department works and has room; days that are full already stay as they are.
     *
     * @param order all contenders, each once
     */
    public List<Placement> place(List<Contender> order) {
        return List.copyOf(new Placing(this).all(order));
    }

    /** Changes with whatever the proposal rests on; not negative. */
    public long version() {
        return version;
    }

    private long versionOf(List<Placement> placements) {
        long number = 31L * day.hashCode() + capacity;
        for (Placement placement : placements) {
            Contender contender = placement.contender();
            number = 31 * number + contender.commitmentId().getMostSignificantBits();
            number = 31 * number + contender.commitmentId().getLeastSignificantBits();
            number = 31 * number + contender.revision();
            number = 31 * number
                    + (placement.fallsOn() == null ? 0 : placement.fallsOn().toEpochDay());
        }
        return number & Long.MAX_VALUE;
    }
}
