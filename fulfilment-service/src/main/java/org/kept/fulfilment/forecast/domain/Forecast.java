package org.kept.fulfilment.forecast.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * What is expected of an open task, as it was last told. A newer assessment changes it only when it says something else:
 * another level, which falls no sooner than {@link #STAYS} after it came; another date, by at least {@link #MOVED} of
 * working time, or by {@link #MOVED_ACROSS} to the other side of the customer's date; or in danger a score that differs
 * by {@link #SCORED}, or that has become sure. So what trembles around a bound is told once.
 */
@Entity
@Table(name = "forecasts")
public class Forecast {
    static final Duration STAYS = Duration.ofMinutes(30);
    static final Duration MOVED = Duration.ofHours(4);
    static final Duration MOVED_ACROSS = Duration.ofHours(1);
    static final double SCORED = 0.2;

    @Id
    private UUID commitmentId;

    private UUID propositionId;
    private String accountId;
    private String department;
    private Instant keptUntil;
    private Instant expectedAt;

    @Enumerated(EnumType.STRING)
    private Level level;

    private double score;
    private String reason;
    private Instant since;
    private Instant assessedAt;
    private long revision;

    protected Forecast() {}

    private Forecast(OpenTask task, Instant now) {
        commitmentId = task.commitmentId();
        propositionId = task.propositionId();
        accountId = task.accountId();
        department = task.department();
        level = Level.NONE;
        since = now;
    }

    private Forecast(Forecast other) {
        commitmentId = other.commitmentId;
        propositionId = other.propositionId;
        accountId = other.accountId;
        department = other.department;
        keptUntil = other.keptUntil;
        expectedAt = other.expectedAt;
        level = other.level;
        since = other.since;
        revision = other.revision;
    }

    /** As it is kept. */
    public static Forecast kept(
            OpenTask task,
            Instant keptUntil,
            Instant expectedAt,
            Level level,
            double score,
            Instant since,
            long revision) {
        Forecast forecast = new Forecast(task, since);
        forecast.keptUntil = keptUntil;
        forecast.expectedAt = expectedAt;
        forecast.level = level;
        forecast.score = score;
        forecast.revision = revision;
        return forecast;
    }

    /** The first of a task; it is told when there is danger. */
    public static Update first(Assessment found, Instant now) {
        Forecast forecast = new Forecast(found.task(), now);
        Level level = Level.NONE.next(found.score(), false);
        forecast.becomes(found, level, now);
        return new Update(
                forecast,
                level == Level.NONE ? null : ForecastChanged.RAISED,
                null,
                found.task().revision());
    }

    /**
     * This one stays as it is; the update has the next one.
     *
     * @param clock of the department
     * @return null when there is nothing to write
     */
    public Update take(Assessment found, WorkClock clock, Instant now) {
        boolean otherTerms = !keptUntil.equals(found.task().keptUntil());
        boolean mayFall = otherTerms || !now.isBefore(since.plus(STAYS));
        Level next = level.next(found.score(), mayFall);
        String change = change(next, found, clock);
        if (change == null && !otherTerms) {
            return null;
        }
        Forecast forecast = new Forecast(this);
        forecast.becomes(found, next, now);
        return new Update(forecast, change, expectedAt, found.task().revision());
    }

    private String change(Level next, Assessment found, WorkClock clock) {
        if (next != level) {
            return next == Level.NONE
                    ? ForecastChanged.CLEARED
                    : level == Level.NONE ? ForecastChanged.RAISED : ForecastChanged.CHANGED;
        }
        if (hasMoved(found, clock)) {
            return ForecastChanged.MOVED;
        }
        boolean isOtherScore = Math.abs(found.score() - score) >= SCORED;
        // What was likely has become a fact, such as a date that has passed.
        boolean isSure = found.score() == 1 && score < 1;
        return level != Level.NONE && (isOtherScore || isSure) ? ForecastChanged.CHANGED : null;
    }

    private boolean hasMoved(Assessment found, WorkClock clock) {
        Instant next = found.expectedAt();
        if (next == null || expectedAt == null) {
            return !Objects.equals(next, expectedAt);
        }
        Duration moved = clock.between(expectedAt, next);
        boolean across = next.isAfter(found.task().keptUntil())
                != expectedAt.isAfter(found.task().keptUntil());
        return moved.compareTo(across ? MOVED_ACROSS : MOVED) >= 0;
    }

    private void becomes(Assessment found, Level next, Instant now) {
        since = next == level ? since : now;
        level = next;
        keptUntil = found.task().keptUntil();
        expectedAt = found.expectedAt();
        // Rounded down: 1 is for what is sure.
        score = Math.floor(found.score() * 100) / 100;
        reason = found.reason();
        assessedAt = now;
        revision++;
    }

    public UUID commitmentId() {
        return commitmentId;
    }

    public UUID propositionId() {
        return propositionId;
    }

    public String accountId() {
        return accountId;
    }

    public String department() {
        return department;
    }

    /** What the customer was told. */
    public Instant keptUntil() {
        return keptUntil;
    }

    /** @return null when it is not to be expected at all */
    public Instant expectedAt() {
        return expectedAt;
    }

    public Level level() {
        return level;
    }

    /** How likely the customer's date is missed, from 0 to 1, in hundredths. */
    public double score() {
        return score;
    }

    public String reason() {
        return reason;
    }

    /** Since when it is at this level. */
    public Instant since() {
        return since;
    }

    /** When it was found to be so. */
    public Instant assessedAt() {
        return assessedAt;
    }

    /** Rises with every change; others go by it. */
    public long revision() {
        return revision;
    }
}
