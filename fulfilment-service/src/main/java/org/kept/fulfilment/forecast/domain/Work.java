package org.kept.fulfilment.forecast.domain;

import java.time.Duration;
import java.time.Instant;

import org.kept.fulfilment.domain.TaskState;

/**
 * What is left to do of one task, by its department's practice: given what has passed without it being delivered, how
 * long such work takes from here. What a desk has said counts for the middle of it; the record then says how far such
 * words may be off, at half of its own width, since who names a date knows more than the record.
 */
final class Work {
    private static final double WIDTH_OF_A_WORD = 0.5;
    /** A desk that says itself that it will be late is believed. */
    private static final double SAID_LATE = 0.97;
    /** In the last hour of work before the customer's date, whatever is still open is in danger: what is left is luck. */
    private static final Duration LAST_CALL = Duration.ofHours(1);

    /** What waits takes at least as long as the fastest tenth, whatever its desk has said. */
    private static final double FASTEST = 0.1;

    private final OpenTask task;
    private final WorkClock clock;
    private final LeadTimes leadTimes;
    private final Instant now;
    private final long workedNow;
    private final long passed;

    Work(OpenTask task, Practice practice, Instant now) {
        this.task = task;
        this.clock = practice.clock();
        this.now = now;
        boolean begun = task.state() == TaskState.IN_PROGRESS;
        this.leadTimes = begun
                ? practice.of(task.type()).begun()
                : practice.of(task.type()).whole();
        this.workedNow = clock.worked(now);
        Instant from = begun ? task.stateSince() : task.readyAt();
        // While it is held nothing is done.
        Instant until = task.state() == TaskState.HELD ? task.stateSince() : now;
        this.passed = Math.max(0, clock.worked(until) - clock.worked(from));
    }

    OpenTask task() {
        return task;
    }

    LeadTimes leadTimes() {
        return leadTimes;
    }

    /** Working time until the customer's date. */
    Duration left() {
        return Duration.ofSeconds(Math.max(0, clock.worked(task.keptUntil()) - workedNow));
    }

    boolean isOverdue() {
        return now.isAfter(task.keptUntil());
    }

    /** What the desk has said, as long as it has not passed. */
    Instant said() {
        return task.saidAt() != null && task.saidAt().isAfter(now) ? task.saidAt() : null;
    }

    boolean isSaidLate() {
        return said() != null && said().isAfter(task.keptUntil());
    }

    /** Nor is there more time than such work usually takes: of what is a matter of minutes, an hour is not the last one. */
    boolean isLastCall() {
        return left().compareTo(LAST_CALL) <= 0 && left().compareTo(leadTimes.usual()) <= 0;
    }

    /** How likely it is missed at least, whatever the record says. */
    double certainty() {
        return isOverdue() ? 1 : isSaidLate() ? SAID_LATE : isLastCall() ? Level.HIGH.reachedAt() : 0;
    }

    /** When half of such work is done; of work that waits for nothing. */
    Instant expectedAt() {
        return said() != null ? said() : Instant.ofEpochSecond(moment(leadTimes.doneWithin(passed, 0.5)));
    }

    /** How likely the customer's date is missed by work that waits for nothing, as far as the record tells. */
    double late() {
        double ahead = clock.worked(task.keptUntil()) - (double) workedNow;
        if (said() == null) {
            return leadTimes.longerThan(passed + ahead, passed);
        }
        double ofWord = clock.worked(said()) - (double) workedNow;
        double middle = leadTimes.doneWithin(passed, 0.5);
        return leadTimes.longerThan(middle + (ahead - ofWord) / WIDTH_OF_A_WORD, passed);
    }

    /** Moments of the calendar at which work that waits for nothing may be done. */
    Outlook outlook() {
        return said() == null
                ? Outlook.of(index -> moment(leadTimes.doneWithin(passed, Outlook.share(index))))
                : aroundWord();
    }

    /** Moments of the calendar at which work may be done that can only begin then. */
    Outlook after(Outlook ready) {
        Outlook begins = ready.map(moment -> clock.worked(Math.max(moment, now.getEpochSecond())));
        if (said() == null) {
            Outlook takes = Outlook.of(index -> Math.round(leadTimes.exceededBy(1 - Outlook.share(index))));
            return begins.plus(takes).map(this::at);
        }
        long fastest = Math.round(leadTimes.exceededBy(1 - FASTEST));
        Outlook word = aroundWord();
        return Outlook.of(index -> Math.max(word.moments()[index], at(begins.moments()[index] + fastest)));
    }

    private Outlook aroundWord() {
        long word = clock.worked(said());
        double middle = leadTimes.doneWithin(passed, 0.5);
        return Outlook.of(index -> {
            double off = (leadTimes.doneWithin(passed, Outlook.share(index)) - middle) * WIDTH_OF_A_WORD;
            return at(word + Math.round(off));
        });
    }

    /** @param taken from its beginning, in working seconds */
    private long moment(double taken) {
        return at(workedNow + Math.round(taken - passed));
    }

    private long at(long worked) {
        return Math.max(now.getEpochSecond(), clock.reaches(worked));
    }
}
