package org.kept.segmentation.rest;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Currency;

import org.kept.chassis.money.Money;
import org.kept.segmentation.domain.Prospect;

/**
 * What is expected of an account.
 *
 * @param asOf the business date at whose end rising accounts were last chosen: what came later is not in it
 * @param horizonDays the days after it that are projected
 * @param orders expected in them, on average of accounts like this one
 * @param revenue expected in them
 * @param entryDate when its moving window is projected to reach today's threshold, within 730 days; absent when it is not,
 *     and the reason says why
 * @param reason in words
 */
public record ProjectionAnswer(
        LocalDate asOf, int horizonDays, BigDecimal orders, String revenue, LocalDate entryDate, String reason) {
    private static final MathContext THREE_DIGITS = new MathContext(3);

    static ProjectionAnswer of(Prospect prospect, Currency currency) {
        return new ProjectionAnswer(
                prospect.outlook().date(),
                prospect.outlook().horizonDays(),
                BigDecimal.valueOf(prospect.expectedOrders()).round(THREE_DIGITS),
                new Money(prospect.revenue(), currency).amount(),
                prospect.entryDate(),
                prospect.reason(currency));
    }
}
