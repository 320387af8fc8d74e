package org.kept.fulfilment.forecast.domain;

import java.time.Instant;

/**
 * A forecast says something else, for others to know and for the task's timeline.
 *
 * @param change one of the words below
 * @param expectedBefore what was expected before; null when nothing was
 */
public record ForecastChanged(Forecast forecast, String change, Instant expectedBefore) {
    /** There was no danger before. */
    public static final String RAISED = "raised";
    /** The danger is another one. */
    public static final String CHANGED = "changed";
    /** There is no danger any more. */
    public static final String CLEARED = "cleared";
    /** The danger is what it was, the expected date is not. */
    public static final String MOVED = "moved";
}
