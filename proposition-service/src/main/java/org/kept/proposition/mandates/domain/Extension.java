package org.kept.proposition.mandates.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A manager carries one proposition of one salesperson beyond the limits in advance, up to a value and for a while. The
 * limits themselves stay what they are.
 *
 * @param upToMinor in whole minor units of the currency
 */
public record Extension(UUID propositionId, String salesperson, long upToMinor, String currency, Lasting lasting) {

    /** @param by the manager, whose name stands in the ledger when it is used */
    public record Lasting(Instant until, String by, String why) {}

    /** Whatever the claim goes beyond: the value, the departments, or the account's tier. */
    public boolean carries(Claim claim, Instant now) {
        boolean isWorthNoMore =
                claim.valueMinor() == 0 || currency.equals(claim.currency()) && claim.valueMinor() <= upToMinor;
        return isWorthNoMore
                && propositionId.equals(claim.propositionId())
                && salesperson.equals(claim.salesperson())
                && now.isBefore(lasting.until());
    }
}
