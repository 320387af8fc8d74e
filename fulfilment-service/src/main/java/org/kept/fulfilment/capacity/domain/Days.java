package org.kept.fulfilment.capacity.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.kept.fulfilment.domain.WorkingTime;

/** A department's days, in its time zone and by its working time. */
public record Days(ZoneId zone, WorkingTime time) {
    public LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    public boolean isWorkedOn(LocalDate day) {
        return time.isWorkedOn(day);
    }

    /** When the last of the day's work is done; its end, when nobody works on it. */
    public Instant endOf(LocalDate day) {
        Duration work = work(day);
        return work.isZero() ? start(day.plusDays(1)) : time.plus(start(day), work);
    }

    private Duration work(LocalDate day) {
        return time.between(start(day), start(day.plusDays(1)));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
