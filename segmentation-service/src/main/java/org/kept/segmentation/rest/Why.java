package org.kept.segmentation.rest;

import java.util.Locale;

import org.kept.chassis.money.Money;
import org.kept.segmentation.domain.SegmentationPolicy;
import org.kept.segmentation.domain.Standing;
import org.kept.segmentation.domain.Tier;

/** The reason for a tier, as a salesperson would put it. */
final class Why {
    private Why() {}

    static String inWords(Standing standing, SegmentationPolicy policy, int keyAccounts) {
        if (standing.rank() == 0) {
            return "No order that counts in the last %d days.".formatted(policy.windowDays())
                    + promise(standing, policy);
        }
        String place = String.format(
                Locale.ROOT,
                "Rank %d of %d accounts by revenue in the last %d days (%s from %s)",
                standing.rank(),
                standing.accounts(),
                policy.windowDays(),
                money(standing.revenue(), policy),
                standing.orders() == 1 ? "1 order" : standing.orders() + " orders");
        return place + "; " + verdict(standing, policy, keyAccounts) + "." + promise(standing, policy);
    }

    private static String promise(Standing standing, SegmentationPolicy policy) {
        return standing.tier() != Tier.RISING
                ? ""
                : standing.prospect()
                        .map(prospect -> " " + prospect.reason(policy.reportingCurrency()))
                        .orElse("");
    }

    private static String verdict(Standing standing, SegmentationPolicy policy, int keyAccounts) {
        if (standing.tier() == Tier.KEY) {
            return keyAccounts == 1 ? "the first one is key" : "the first " + keyAccounts + " are key";
        }
        if (standing.revenue() <= 0) {
            return "an account without revenue above zero is never key";
        }
        return money(standing.threshold().orElse(0) - standing.revenue(), policy) + " below the last of the "
                + keyAccounts + " key accounts";
    }

    private static String money(long minorUnits, SegmentationPolicy policy) {
        return new Money(minorUnits, policy.reportingCurrency()).amount() + " "
                + policy.reportingCurrency().getCurrencyCode();
    }
}
