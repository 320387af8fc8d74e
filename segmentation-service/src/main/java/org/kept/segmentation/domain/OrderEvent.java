package org.kept.segmentation.domain;

import java.time.LocalDate;
import java.util.Currency;

/**
 * What an order is worth after something happened to it.
 *
 * @param revision from 1; per account and order the highest one wins, whenever it arrives
 * @param orderedOn the UTC date that the order counts on
 * @param net net value in minor units of its currency; negative for a credit note
 * @param counts false for a cancelled order: it is not an order in the window, whatever its value says. A returned one
 *     counts, with the value that is left
 */
public record OrderEvent(
        String accountId,
        String orderId,
        int revision,
        LocalDate orderedOn,
        long net,
        Currency currency,
        boolean counts) {}
