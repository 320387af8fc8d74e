package org.kept.fulfilment.capacity.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A day of a department on which more of one type falls than it can do, as others were last told of it. That it has
 * become so is told at once; that it is over, once it has been so for a while: a task that goes and another one that
 * comes are no news.
 *
 * @param tasks how many fell on it when that was told
 * @param capacity how many it could do then; null when that was not limited
 * @param since when it became what it is
 * @param easedAt since when it has looked over without having been told; null while it does not
 * @param revision rises with each telling; 0 before the first
 */
public record ContendedDay(
        String department,
        LocalDate day,
        String type,
        boolean contended,
        int tasks,
        Integer capacity,
        Instant since,
        Instant easedAt,
        long revision) {

    /** Nobody was told of it so far. */
    public static ContendedDay unknown(String department, LocalDate day, String type, Instant now) {
        return new ContendedDay(department, day, type, false, 0, null, now, null, 0);
    }

    /**
     * What it is now.
     *
     * @param tasksNow how many fall on it
     * @param capacityNow how many it can do; null when that is not limited
     * @param settled how long it must have looked over to be over
     * @return this one when nothing is to be remembered; to be told when its {@link #revision} is another one
     */
    public ContendedDay look(int tasksNow, Integer capacityNow, Duration settled, Instant now) {
        boolean tooMany = capacityNow != null && tasksNow > capacityNow;
        if (tooMany != contended) {
            return tooMany || isOver(settled, now) ? told(tooMany, tasksNow, capacityNow, now) : easedSince(now);
        }
        return contended && easedAt != null ? eased(null) : this;
    }

    private boolean isOver(Duration settled, Instant now) {
        return settled.isZero() || easedAt != null && !now.isBefore(easedAt.plus(settled));
    }

    private ContendedDay easedSince(Instant now) {
        return easedAt == null ? eased(now) : this;
    }

    private ContendedDay eased(Instant at) {
        return new ContendedDay(department, day, type, contended, tasks, capacity, since, at, revision);
    }

    private ContendedDay told(boolean isContended, int tasksNow, Integer capacityNow, Instant now) {
        return new ContendedDay(department, day, type, isContended, tasksNow, capacityNow, now, null, revision + 1);
    }
}
