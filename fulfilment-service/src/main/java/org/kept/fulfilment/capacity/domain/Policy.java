package org.kept.fulfilment.capacity.domain;

import java.util.Comparator;
import java.util.List;

/**
 * Who comes first: KEY before RISING before SELF_SERVICE before accounts without a tier; then whose customer was told the
 * earlier date; then the higher value; then what was promised earlier. Ids decide what is still equal, so that the same
 * tasks are always proposed in the same order.
 */
public final class Policy {
    public static final String WORDS =
            "tier (KEY, RISING, SELF_SERVICE, none), then the customer's date, then value, then age";

    private static final Comparator<Contender> FIRST = Comparator.comparing(Contender::tier)
            .thenComparing(Contender::customerDueAt)
            .thenComparing(Comparator.comparingLong(Contender::valueMinor).reversed())
            .thenComparing(Contender::madeAt)
            .thenComparing(Contender::commitmentId);

    private Policy() {}

    public static List<Contender> order(List<Contender> contenders) {
        return contenders.stream().sorted(FIRST).toList();
    }
}
