package org.kept.proposition.people.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who sells.
 *
 * @param since when we first heard of them
 * @param teamId null for somebody in no team
 */
public record Salesperson(String name, Instant since, UUID teamId, String teamName) {}
