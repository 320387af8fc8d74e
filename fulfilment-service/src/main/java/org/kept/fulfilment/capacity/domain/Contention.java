package org.kept.fulfilment.capacity.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A day on which more of one type falls than the department can do.
 *
 * @param capacity how many it can do; fewer than there are contenders
 * @param contenders in the order that the policy proposes
 * @param load how many of the type fall on each day, this one included; a day that is not there has none
 * @param workedOn on which days the department works
 */
public record Contention(
        LocalDate day,
        String type,
        int capacity,
        List<Contender> contenders,
        Map<LocalDate, Integer> load,
        Predicate<LocalDate> workedOn) {
    /** Behind so many days nobody is given a date. */
    public static final int AHEAD_MAX_DAYS = 60;

    public Contention {
        contenders = Policy.order(contenders);
        load = Map.copyOf(load);
    }

    /** Where each falls by the policy. */
    public List<Placement> proposal() {
        return place(contenders);
    }

    /**
     * The first in the order keep the day, up to its capacity. The others fall, one after the other, on the next day on
     * which the department works and has room; days that are full already stay as they are.
     *
     * @param order all contenders, each once
     */
    public List<Placement> place(List<Contender> order) {
        return new Placing(this).all(order);
    }

    /** Changes with whatever the proposal rests on; not negative. */
    public long version() {
        long version = 31L * day.hashCode() + capacity;
        for (Placement placement : proposal()) {
            Contender contender = placement.contender();
            version = 31 * version + contender.commitmentId().getMostSignificantBits();
            version = 31 * version + contender.commitmentId().getLeastSignificantBits();
            version = 31 * version + contender.revision();
            version = 31 * version
                    + (placement.fallsOn() == null ? 0 : placement.fallsOn().toEpochDay());
        }
        return version & Long.MAX_VALUE;
    }
}
