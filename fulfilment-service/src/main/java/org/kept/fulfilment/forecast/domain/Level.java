package org.kept.fulfilment.forecast.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How much danger there is. A level is reached at one score and left below a lower one, so that a score that trembles
 * around a bound moves nothing.
 */
public enum Level {
    NONE(0, 0),
    LOW(0.35, 0.2),
    /** More than two of three such promises are missed. */
    HIGH(0.7, 0.5),
    /** Missed already, or the desk says so itself, or nobody will deliver. */
    CERTAIN(0.95, 0.85);

    private final double reachedAt;
    private final double leftBelow;

    Level(double reachedAt, double leftBelow) {
        this.reachedAt = reachedAt;
        this.leftBelow = leftBelow;
    }

    /** @param mayFall whether it has stayed for long enough */
    Level next(double score, boolean mayFall) {
        Level next = this;
        for (Level level : values()) {
            if (level.compareTo(this) > 0 && score >= level.reachedAt) {
                next = level;
            }
        }
        return next == this && mayFall ? fallen(score) : next;
    }

    /** The score from which on it is this level. */
    double reachedAt() {
        return reachedAt;
    }

    private Level fallen(double score) {
        Level level = this;
        while (score < level.leftBelow) {
            level = values()[level.ordinal() - 1];
        }
        return level;
    }

    /** What others are to worry about. */
    public boolean isDanger() {
        return compareTo(HIGH) >= 0;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Level> of(String word) {
        return Arrays.stream(values())
                .filter(level -> level.word().equals(word))
                .findAny();
    }
}
