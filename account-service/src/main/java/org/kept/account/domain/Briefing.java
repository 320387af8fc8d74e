package org.kept.account.domain;

import java.time.Instant;
import java.util.List;

/**
 * Everything that is known here of one account: the same answer at each touch-point.
 *
 * @param account null when it was never registered
 * @param tier null until segmentation has ranked it
 * @param promises those due last first, as many as a briefing shows
 * @param tally of all its promises
 */
public record Briefing(
        String accountId,
        Account account,
        AccountTier tier,
        OrderHistory orders,
        List<Promise> promises,
        PromiseTally tally,
        Instant asOf) {

    /** True when nobody has ever told of this account. */
    public boolean isBlank() {
        return account == null && tier == null && orders.recent().isEmpty() && tally.promised() == 0;
    }
}
