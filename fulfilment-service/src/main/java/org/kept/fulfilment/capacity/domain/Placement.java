package org.kept.fulfilment.capacity.domain;

import java.time.LocalDate;

/**
 * Where a contender falls.
 *
 * @param fallsOn null when no day within reach has room
 * @param keepsTheDay whether that is where it was
 */
public record Placement(Contender contender, LocalDate fallsOn, boolean keepsTheDay) {}
