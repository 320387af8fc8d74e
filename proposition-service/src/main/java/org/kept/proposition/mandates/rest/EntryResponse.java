package org.kept.proposition.mandates.rest;

import java.time.Instant;
import java.util.UUID;

import org.kept.proposition.mandates.domain.Entry;
import org.kept.proposition.mandates.rest.GrantRequest.Amount;
import org.kept.proposition.mandates.rest.MandateResponse.Covered;

/**
 * One line of the ledger; changes may be negative.
 *
 * @param departmentsAfter which are covered from then on; absent, as {@code tiersAfter}, where it is not about limits
 */
record EntryResponse(
        long seq,
        String kind,
        Amount openChange,
        Amount limitChange,
        Amount perPropositionChange,
        Amount openAfter,
        Amount limitAfter,
        UUID propositionId,
        String by,
        String why,
        Instant at,
        Covered departmentsAfter,
        Covered tiersAfter) {

    static EntryResponse of(Entry entry) {
        return new EntryResponse(
                entry.seq(),
                entry.kind().word(),
                Amount.of(entry.amountMinor(), entry.currency()),
                Amount.of(entry.limitChangeMinor(), entry.currency()),
                Amount.of(entry.perPropositionChangeMinor(), entry.currency()),
                Amount.of(entry.openAfterMinor(), entry.currency()),
                Amount.of(entry.limitAfterMinor(), entry.currency()),
                entry.propositionId(),
                entry.by(),
                entry.why(),
                entry.at(),
                Covered.of(entry.departmentsAfter()),
                Covered.of(entry.tiersAfter()));
    }
}
