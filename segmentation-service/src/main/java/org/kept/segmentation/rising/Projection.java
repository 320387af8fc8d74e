package org.kept.segmentation.rising;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is expected of one account in the horizon.
 *
 * @param score for comparing the accounts of one fit: the higher, the likelier is it key in the window ahead
 * @param expectedOrders of order days, on average of accounts like this one; most of them order less, some much more
 * @param revenue projected, in minor units
 * @param entryDate when the revenue of the moving window is projected to reach today's threshold, at an even pace within the
 *     horizon, or with an order that is due within {@link Outlook#DAYS_BACK} days; empty when it is not, as of an account
 *     that is key if it comes back but may well not
 * @param due whether what is expected comes from how long all accounts wait, not from the account's own pace
 */
public record Projection(
        double score, double expectedOrders, long revenue, Optional<LocalDate> entryDate, boolean due) {}
