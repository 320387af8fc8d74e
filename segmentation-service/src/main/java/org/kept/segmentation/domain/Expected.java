package org.kept.segmentation.domain;

import org.kept.segmentation.rising.PurchaseSummary;

/**
 * What a book said of an account for a choice of the rising accounts.
 *
 * @param tick the one that brings the choice
 */
public record Expected(long tick, PurchaseSummary summary) {}
