package org.kept.fulfilment.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * What sales promised a customer on behalf of a department.
 *
 * @param salesperson who answers for it to the customer
 * @param revision of the commitment itself, from 1; not of the work on it
 */
public record Commitment(
        UUID id,
        UUID propositionId,
        String accountId,
        String department,
        String salesperson,
        Terms terms,
        long revision,
        Instant madeAt) {}
