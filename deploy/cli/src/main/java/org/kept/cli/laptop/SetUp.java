package org.kept.cli.laptop;

/**
 * What is to be started, where.
 *
 * @param clock the business clock: wall, or event to follow the orders' own dates
 * @param currency the one that revenue is counted in to begin with
 * @param fresh forget the data first
 */
public record SetUp(KeptHome home, Instance instance, Ports ports, String clock, String currency, boolean fresh) {}
