package org.kept.segmentation.domain;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * A published rate: on a date, one unit of {@code currency} is worth {@code rate} units of {@code quoteCurrency}. Units
 * are the whole ones (euros, not cents). {@link FxRateClaim} is how one comes about.
 *
 * @param epochDay the UTC date, in days since 1970-01-01
 * @param rate above zero, without trailing zeros, so that equal rates are equal
 */
public record FxRate(Currency currency, Currency quoteCurrency, int epochDay, BigDecimal rate) {
    public FxRate {
        if (currency.equals(quoteCurrency)) {
            throw new IllegalArgumentException(currency + " is quoted in itself");
        }
        if (currency.getDefaultFractionDigits() < 0 || quoteCurrency.getDefaultFractionDigits() < 0) {
            throw new IllegalArgumentException(currency + " or " + quoteCurrency + " has no minor units");
        }
        if (rate.signum() <= 0) {
            throw new IllegalArgumentException("A rate is above zero, not " + rate);
        }
        rate = rate.stripTrailingZeros();
    }
}
