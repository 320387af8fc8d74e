package org.kept.segmentation.rest;

import java.util.Arrays;

import org.kept.chassis.rest.Problems;
import org.kept.segmentation.changes.ToldChange;
import org.kept.segmentation.domain.Tier;

/**
 * Which changes a follower wants to hear of.
 *
 * @param tier the one after the change; null for any
 * @param accountId null for any
 */
record ChangeFilter(Tier tier, String accountId) {
    static ChangeFilter of(String tier, String accountId) {
        return new ChangeFilter(
                tier == null || tier.isBlank() ? null : known(tier),
                accountId == null || accountId.isBlank() ? null : accountId);
    }

    boolean lets(ToldChange change) {
        return (tier == null || tier.name().equals(change.tier()))
                && (accountId == null || accountId.equals(change.accountId()));
    }

    private static Tier known(String tier) {
        try {
            return Tier.valueOf(tier);
        } catch (IllegalArgumentException unknown) {
            throw Problems.malformed("tier is one of " + Arrays.toString(Tier.values()) + ".");
        }
    }
}
