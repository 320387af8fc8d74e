package org.kept.fulfilment.application;

import java.time.Instant;

import org.kept.fulfilment.domain.HoldReasons;
import org.kept.fulfilment.domain.WorkingTime;

/**
 * What holds when a desk speaks.
 *
 * @param time of its department; null unless the word {@link DeskWord#needsWorkingTime needs} it
 */
public record Setting(Instant now, HoldReasons holdReasons, WorkingTime time) {}
