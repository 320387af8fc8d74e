package org.kept.cli.demo;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * What the main job came to, all of it as the services answered and the topics held. Field names are the JSON's.
 *
 * @param orders as the segmentation recorded them, each once
 * @param accounts with an order in the window
 * @param revenueShareOfKey from 0 to 1
 * @param accountsFor80Percent the smallest number of accounts that brings 80 % of the revenue
 * @param commitToTopicMs from sending the commit until a consumer of the department's topic held the record
 * @param seconds since the command began
 */
@JsonPropertyOrder({
    "orders",
    "accounts",
    "keyAccounts",
    "revenueShareOfKey",
    "accountsFor80Percent",
    "commitmentsMade",
    "commitmentsDelivered",
    "kept",
    "broken",
    "commitToTopicMs",
    "seconds"
})
public record Outcome(
        long orders,
        int accounts,
        int keyAccounts,
        double revenueShareOfKey,
        int accountsFor80Percent,
        int commitmentsMade,
        int commitmentsDelivered,
        int kept,
        int broken,
        Percentiles commitToTopicMs,
        double seconds) {}
