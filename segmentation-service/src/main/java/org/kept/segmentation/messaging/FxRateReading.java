package org.kept.segmentation.messaging;

import org.kept.segmentation.domain.FxRate;

/** What became of reading a record of {@code fx-rates.v1}. */
public sealed interface FxRateReading {
    record Readable(FxRate rate) implements FxRateReading {}

    /** @param reason in words, for whoever looks into the dead-letter topic */
    record Poison(String reason) implements FxRateReading {}
}
