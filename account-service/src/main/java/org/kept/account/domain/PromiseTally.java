package org.kept.account.domain;

/**
 * The account's promises in numbers. One that is overdue and not delivered is both broken and open.
 *
 * @param promised all of them
 * @param delivered completed, in time or not
 * @param kept completed in time
 * @param broken not completed when it was due, or given up
 * @param open still to be delivered: neither completed, nor cancelled, nor failed
 * @param atRisk open ones whose date is in danger, or has passed
 */
public record PromiseTally(long promised, long delivered, long kept, long broken, long open, long atRisk) {}
