package org.kept.fulfilment.domain;

import java.time.Duration;
import java.time.ZoneId;

/**
 * What a department's file says of it.
 *
 * @param id part of topic names, so lower-case letters, digits and dashes
 * @param timeZone where its working day is
 * @param responseTime within which it answers a commitment, in working time
 */
public record Declaration(String id, String name, ZoneId timeZone, Duration responseTime) {}
