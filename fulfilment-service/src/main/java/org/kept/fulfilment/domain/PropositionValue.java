package org.kept.fulfilment.domain;

import java.math.BigDecimal;
import java.util.Currency;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What the whole proposition is worth to the company.
 *
 * @param minorUnits whole minor units of the currency
 * @param currency ISO 4217
 */
@Embeddable
public record PropositionValue(
        @Column(name = "value_minor") Long minorUnits,
        @Column(name = "value_currency") String currency) {
    /** The decimal string for the wire: {@code 12.30}. */
    public String amount() {
        return BigDecimal.valueOf(minorUnits, Currency.getInstance(currency).getDefaultFractionDigits())
                .toPlainString();
    }

    /** {@code 12.30 EUR}, for a history. */
    @Override
    public String toString() {
        return amount() + " " + currency;
    }
}
