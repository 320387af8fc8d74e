package org.kept.segmentation.domain;

/**
 * What an account's orders in the window come to.
 *
 * @param revenue minor units
 * @param orders number of orders counted; an account without any is not in the ranking
 */
public record AccountRevenue(String accountId, long revenue, int orders) {}
