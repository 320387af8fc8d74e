package org.kept.proposition.mandates.domain;

import java.math.BigDecimal;
import java.util.Currency;

/** Amounts in words. */
public final class Amounts {
    private Amounts() {}

    /** {@code 1200.00 EUR} */
    public static String told(long minor, String currency) {
        int decimals = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        return BigDecimal.valueOf(minor, decimals).toPlainString() + ' ' + currency;
    }
}
