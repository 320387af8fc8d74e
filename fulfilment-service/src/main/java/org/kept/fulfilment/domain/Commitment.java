package org.kept.fulfilment.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/**
 * What sales promised a customer on behalf of a department.
 *
 * @param dueAt delivered before or at this instant, it is kept
 * @param timeZone the zone in which the customer was told the date
 * @param revision of the commitment itself, from 1; not of the work on it
 */
public record Commitment(
        UUID id,
        UUID propositionId,
        String accountId,
        String department,
        String salesperson,
        String promise,
        Instant dueAt,
        ZoneId timeZone,
        long revision,
        Instant madeAt) {}
