package org.kept.segmentation.domain;

import java.util.Currency;

/**
 * How an account stood when its tier was told: what explains the tier afterwards.
 *
 * @param previousTier null when the account was told for the first time
 * @param rank from 1; 0 without an order in the window
 * @param accounts N
 * @param revenue minor units
 * @param threshold revenue of the last key account, which is above zero; 0 when no account was key
 * @param reason why it was rising, in words; null for the other tiers, and where the account was rising again later: of
 *     these the last one alone is kept, since it takes more room than all the rest
 */
public record Occasion(
        Tier previousTier, int rank, int accounts, long revenue, long threshold, Currency currency, String reason) {
    Occasion withoutReason() {
        return new Occasion(previousTier, rank, accounts, revenue, threshold, currency, null);
    }
}
