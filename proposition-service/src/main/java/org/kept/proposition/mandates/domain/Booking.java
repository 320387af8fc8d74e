package org.kept.proposition.mandates.domain;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * What is booked for one proposition.
 *
 * @param amountMinor as it counts against the limit
 * @param claimedMinor as it was claimed, which differs when a signature carried another currency
 * @param signedBy the manager who carried it beyond the limits, or null
 */
public record Booking(
        UUID propositionId,
        String salesperson,
        long amountMinor,
        long claimedMinor,
        String claimedCurrency,
        Set<String> departments,
        String tier,
        String signedBy) {

    /** What was let through once need not be asked for again: the value up to what it was. */
    boolean carriesValueOf(Claim claim) {
        return claim.valueMinor() <= claimedMinor && Objects.equals(claim.currency(), claimedCurrency);
    }

    boolean carriesDepartment(String department) {
        return departments.contains(department);
    }

    boolean carriesTier(String claimed) {
        return Objects.equals(tier, claimed);
    }
}
