package org.kept.segmentation.domain;

import java.time.LocalDate;

/**
 * What the world was told about an account.
 *
 * @param since the business date on which the tier began
 * @param policyVersion of the policy that made it so
 * @param revision how many changes were told of this account, this one included
 * @param occasion null where a version of this service told it that did not keep it
 */
public record ToldTier(Tier tier, LocalDate since, long policyVersion, long revision, Occasion occasion) {
    boolean hasReason() {
        return occasion != null && occasion.reason() != null;
    }

    ToldTier withoutReason() {
        return hasReason() ? new ToldTier(tier, since, policyVersion, revision, occasion.withoutReason()) : this;
    }
}
