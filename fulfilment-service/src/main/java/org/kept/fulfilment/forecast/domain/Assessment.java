package org.kept.fulfilment.forecast.domain;

import java.time.Instant;

/**
 * What is to be expected of a task at one moment.
 *
 * @param expectedAt as likely before as behind it; null when it is not to be expected at all
 * @param score how likely the customer's date is missed, from 0 to 1
 * @param reason in words
 */
public record Assessment(OpenTask task, Instant expectedAt, double score, String reason) {}
