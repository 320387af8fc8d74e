package org.kept.fulfilment.capacity.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * An open task that falls on a day on which more falls than can be done.
 *
 * @param tier of its account, as it is now
 * @param customerDueAt what the customer was told
 * @param valueMinor of its proposition, in minor units of the currency in which values are compared; 0 when there is none
 * @param madeAt when it was promised
 * @param revision of the task, to notice that it has changed
 */
public record Contender(
        UUID commitmentId,
        String accountId,
        Tier tier,
        Instant customerDueAt,
        long valueMinor,
        Instant madeAt,
        long revision) {}
