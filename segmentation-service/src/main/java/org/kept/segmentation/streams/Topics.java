package org.kept.segmentation.streams;

import java.util.List;

/** The topics that this service reads and writes; {@code deploy/kubernetes/base/topics.yaml} declares them. */
public record Topics(
        String orders,
        String ordersDeadLetters,
        String businessDates,
        String businessDatesDeadLetters,
        String fxRates,
        String fxRatesDeadLetters,
        String policies,
        String policiesDeadLetters,
        String accountRevenues,
        String accountTiers,
        String accountTierChanges) {

    public static Topics standard() {
        return prefixed("");
    }

    /** For a topology that runs beside the standard one on the same broker. */
    public static Topics prefixed(String prefix) {
        return new Topics(
                prefix + "orders.v1",
                prefix + "orders.v1.dlq",
                prefix + "business-dates.v1",
                prefix + "business-dates.v1.dlq",
                prefix + "fx-rates.v1",
                prefix + "fx-rates.v1.dlq",
                prefix + "segmentation-policies.v1",
                prefix + "segmentation-policies.v1.dlq",
                prefix + "segmentation-account-revenues.v1",
                prefix + "account-tiers.v1",
                prefix + "account-tier-changes.v1");
    }

    public List<String> all() {
        return List.of(
                orders,
                ordersDeadLetters,
                businessDates,
                businessDatesDeadLetters,
                fxRates,
                fxRatesDeadLetters,
                policies,
                policiesDeadLetters,
                accountRevenues,
                accountTiers,
                accountTierChanges);
    }

    /** Those that the one ranking reads, and that have one partition for that reason. */
    public List<String> ofTheRanking() {
        return List.of(accountRevenues, fxRates, policies);
    }
}
