package org.kept.segmentation.domain;

import java.time.LocalDate;

/**
 * The last thing that the world was told about an account.
 *
 * @param since the business date on which the tier began
 * @param revision how many changes were told of this account, this one included
 */
public record ToldTier(Tier tier, LocalDate since, long revision) {}
