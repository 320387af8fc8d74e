package org.kept.fulfilment.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * What sales promised a customer on behalf of a department.
 *
 * @param salesperson who answers for it to the customer
 * @param salespersonRevision rises each time a colleague of theirs takes it on; 0 while nobody has, or it is not told
 * @param revision of the commitment itself, from 1; not of the work on it
 */
public record Commitment(
        UUID id,
        UUID propositionId,
        String accountId,
        String department,
        String salesperson,
        long salespersonRevision,
        Terms terms,
        long revision,
        Instant madeAt) {}
