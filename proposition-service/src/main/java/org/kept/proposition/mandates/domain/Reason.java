package org.kept.proposition.mandates.domain;

import java.util.List;

/**
 * A line of the ledger that explains some of what a mandate is.
 *
 * @param parts which it has set or changed, without those that a later grant has set anew; at least one
 */
public record Reason(Entry entry, List<Part> parts) {}
