package org.kept.segmentation.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.kept.segmentation.domain.Tier;
import org.kept.segmentation.domain.ToldTier;

/**
 * A change of an account's tier, as it was told.
 *
 * @param since the business date on which the tier began
 * @param policyVersion of the policy that made it so
 * @param revision of the tier event
 */
public record TierSince(Tier tier, LocalDate since, String policyVersion, long revision) {
    /** Newest first. */
    static List<TierSince> of(List<ToldTier> told) {
        return IntStream.range(0, told.size())
                .mapToObj(back -> of(told.get(told.size() - 1 - back)))
                .toList();
    }

    private static TierSince of(ToldTier told) {
        return new TierSince(told.tier(), told.since(), Long.toString(told.policyVersion()), told.revision());
    }
}
