package org.kept.segmentation.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An account's tier, and why.
 *
 * @param told with its occasion
 * @param prospect what is expected of a rising account; empty for the other tiers
 */
public record TierChange(String accountId, ToldTier told, Optional<Prospect> prospect) {
    public Tier tier() {
        return told.tier();
    }

    /** Null when the account is told for the first time. */
    public Tier previousTier() {
        return told.occasion().previousTier();
    }

    /** Rises by one with every change told of this account. */
    public long revision() {
        return told.revision();
    }

    public LocalDate businessDate() {
        return told.since();
    }
}
