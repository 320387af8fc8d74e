package org.kept.fulfilment.application;

import java.time.Instant;

import org.kept.fulfilment.domain.Department;
import org.kept.fulfilment.domain.HoldReasons;

/**
 * What holds when a desk speaks.
 *
 * @param department its own; null unless the word {@link DeskWord#needsDepartment needs} it
 */
public record Setting(Instant now, HoldReasons holdReasons, Department department) {}
