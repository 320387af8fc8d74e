package org.kept.proposition.domain;

import java.time.Instant;
import java.time.ZoneId;

/**
 * What is promised to the customer.
 *
 * @param department who is to deliver it
 * @param text in the customer's terms
 * @param dueAt delivered before or at this instant, it is kept
 * @param timeZone the zone in which the customer was told the date
 */
public record Promise(String department, String text, Instant dueAt, ZoneId timeZone) {}
