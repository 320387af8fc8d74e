package org.kept.segmentation.domain;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An account's tier, and why.
 *
 * @param previousTier null when the account is told for the first time
 * @param rank from 1; 0 when the account has no order in the window any more
 * @param accounts N, the accounts in the ranking
 * @param revenue minor units
 * @param threshold revenue of the last key account
 * @param revision rises by one with every change told of this account
 * @param prospect why it is rising; empty for the other tiers
 */
public record TierChange(
        String accountId,
        Tier tier,
        Tier previousTier,
        int rank,
        int accounts,
        long revenue,
        Currency currency,
        OptionalLong threshold,
        long policyVersion,
        LocalDate businessDate,
        long revision,
        Optional<Prospect> prospect) {}
