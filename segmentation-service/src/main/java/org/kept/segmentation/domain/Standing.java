package org.kept.segmentation.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where one account stands at the moment.
 *
 * @param rank from 1; 0 without an order in the window
 * @param accounts N
 * @param revenue minor units
 * @param threshold revenue of the last key account
 * @param history the tiers told, the present one last
 * @param prospect what was expected when rising accounts were last chosen; empty for a key account, and when nothing was
 *     known of it then
 */
public record Standing(
        String accountId,
        Tier tier,
        LocalDate since,
        int rank,
        int accounts,
        long revenue,
        int orders,
        OptionalLong threshold,
        List<ToldTier> history,
        Optional<Prospect> prospect) {}
