package org.kept.proposition.mandates.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A manager carries one proposition of one salesperson beyond some limits in advance, up to a value and for a while. The
 * limits themselves stay what they are.
 *
 * @param stands whether who gave it leads the salesperson still, which is for the caller to know; otherwise a manager who
 *     does gives it anew
 */
public record Extension(UUID propositionId, String salesperson, Reach reach, Lasting lasting, boolean stands) {

    /**
     * How far it goes.
     *
     * @param upToMinor in whole minor units of the currency
     * @param limits those that it lifts, by the names that {@link Excess} has for them; each other one holds
     */
    public record Reach(long upToMinor, String currency, Set<String> limits) {
        /** Those that are about the value: what is lifted when nothing is said. */
        public static final Set<String> OF_VALUE = Set.of(Excess.OPEN_VALUE, Excess.VALUE_PER_PROPOSITION);

        boolean covers(Claim claim) {
            return claim.valueMinor() == 0 || currency.equals(claim.currency()) && claim.valueMinor() <= upToMinor;
        }

        boolean lifts(List<Excess> excesses) {
            return excesses.stream().map(Excess::limit).allMatch(limits::contains);
        }

        /** In words. */
        public String told() {
            return "up to " + Amounts.told(upToMinor, currency) + " beyond "
                    + String.join(", ", limits.stream().sorted().toList());
        }
    }

    /** @param by the manager, whose name stands in the ledger when it is used */
    public record Lasting(Instant until, String by, String why) {}

    /** @param excesses all that the claim goes beyond */
    public boolean carries(Claim claim, List<Excess> excesses, Instant now) {
        return stands
                && reach.covers(claim)
                && reach.lifts(excesses)
                && propositionId.equals(claim.propositionId())
                && salesperson.equals(claim.salesperson())
                && now.isBefore(lasting.until());
    }
}
