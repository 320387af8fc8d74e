package org.kept.fulfilment.domain;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Embeddable;

/**
 * How long the department's clock has stood still for reasons that are not its own.
 *
 * @param pausedSince null while the clock runs
 * @param pausedSeconds in its working time, over all pauses that have ended; the due date has moved by as much
 */
@Embeddable
public record Pause(Instant pausedSince, long pausedSeconds) {
    static final Pause NONE = new Pause(null, 0);

    Pause from(Instant now) {
        return new Pause(now, pausedSeconds);
    }

    Pause endedAfter(Duration work) {
        return new Pause(null, pausedSeconds + work.toSeconds());
    }
}
