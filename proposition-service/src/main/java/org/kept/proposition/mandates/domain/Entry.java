package org.kept.proposition.mandates.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * One line of the ledger. Amounts in minor units of {@code currency}.
 *
 * @param seq numbers the salesperson's lines, from 1, without gaps
 * @param amountMinor the change of the open value
 * @param limitChangeMinor the change of the open-value limit
 * @param perPropositionChangeMinor the change of the limit per proposition
 * @param openAfterMinor what was open after this line
 * @param propositionId null for what is about limits
 * @param by a person, or {@code policy}
 * @param departmentsAfter null for what is not about limits, as {@code tiersAfter}
 */
public record Entry(
        long seq,
        EntryKind kind,
        String currency,
        long amountMinor,
        long limitChangeMinor,
        long perPropositionChangeMinor,
        long openAfterMinor,
        long limitAfterMinor,
        long perPropositionAfterMinor,
        UUID propositionId,
        String by,
        String why,
        Instant at,
        Permitted departmentsAfter,
        Permitted tiersAfter) {

    /** The policy's name in the ledger: it is nobody's own decision. */
    public static final String POLICY = "policy";
}
