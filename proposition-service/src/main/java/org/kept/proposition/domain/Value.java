package org.kept.proposition.domain;

/**
 * What a proposition is worth to the company.
 *
 * @param minorUnits whole minor units (cents for EUR), not negative
 * @param currency an ISO 4217 code
 */
public record Value(long minorUnits, String currency) {}
