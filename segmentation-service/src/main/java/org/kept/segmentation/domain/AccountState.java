package org.kept.segmentation.domain;

/** What is kept of an account over a restart: its revenue, and what was told of it (null: nothing yet). */
public record AccountState(AccountRevenue revenue, ToldTier told) {}
