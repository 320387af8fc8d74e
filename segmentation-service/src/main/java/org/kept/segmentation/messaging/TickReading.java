package org.kept.segmentation.messaging;

import org.kept.segmentation.domain.Tick;

/** What became of reading a record of {@code business-dates.v1}. */
public sealed interface TickReading {
    /** @param givenBy the application id of the ranking that gave it */
    record Readable(Tick tick, String givenBy) implements TickReading {}

    /** @param reason in words, for whoever looks into the dead-letter topic */
    record Poison(String reason) implements TickReading {}
}
