package org.kept.segmentation.domain;

import java.time.LocalDate;
import java.util.Currency;
import java.util.OptionalLong;

/**
 * An order as its book has it.
 *
 * @param net minor units of its currency
 * @param value minor units of the reporting currency; empty while there is no rate
 */
public record RecordedOrder(
        String orderId, int revision, LocalDate orderedOn, long net, Currency currency, OptionalLong value) {}
