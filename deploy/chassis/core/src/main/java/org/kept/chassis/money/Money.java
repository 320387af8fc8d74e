package org.kept.chassis.money;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An exact amount.
 *
 * @param minorUnits whole minor units (cents for EUR, yen for JPY)
 * @param currency an ISO 4217 currency that has minor units
 */
public record Money(long minorUnits, Currency currency) {
    /** Larger amounts would not survive a JSON reader that keeps numbers as doubles, and no order is that large. */
    public static final long MINOR_UNITS_MAX = 1L << 53;

    /**
     * @param amount a plain decimal string such as {@code -12.30}
     * @param currencyCode an ISO 4217 code
     * @throws IllegalArgumentException with a message for people: no number, unknown currency, more decimals than
     *     the currency has, or beyond {@link #MINOR_UNITS_MAX}
     */
    public static Money parse(String amount, String currencyCode) {
        Currency currency = currency(currencyCode);
        return new Money(minorUnits(amount, currency), currency);
    }

    public static Currency currency(String code) {
        try {
            Currency currency = Currency.getInstance(code);
            if (currency.getDefaultFractionDigits() >= 0) {
                return currency;
            }
        } catch (IllegalArgumentException | NullPointerException unknown) {
            // told below, in words
        }
        throw new IllegalArgumentException("'" + code + "' is not an ISO 4217 currency code");
    }

    private static long minorUnits(String amount, Currency currency) {
        // The length is bounded before parsing: BigDecimal would expand 1e999999999 when it is rescaled.
        if (amount == null || amount.isBlank() || amount.length() > 32 || isScientific(amount)) {
            throw new IllegalArgumentException("'" + amount + "' is not a decimal amount such as 12.30");
        }
        BigDecimal decimal;
        try {
            decimal = new BigDecimal(amount.trim());
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException("'" + amount + "' is not a decimal amount such as 12.30", noNumber);
        }
        try {
            BigDecimal minor = decimal.movePointRight(currency.getDefaultFractionDigits());
            long units = minor.longValueExact();
            if (Math.abs(units) <= MINOR_UNITS_MAX) {
                return units;
            }
        } catch (ArithmeticException inexact) {
            if (decimal.stripTrailingZeros().scale() > currency.getDefaultFractionDigits()) {
                throw new IllegalArgumentException(
                        amount + " has more decimals than " + currency + ", which has "
                                + currency.getDefaultFractionDigits(),
                        inexact);
            }
        }
        throw new IllegalArgumentException(amount + " " + currency + " is too large an amount");
    }

    private static boolean isScientific(String amount) {
        return amount.indexOf('e') >= 0 || amount.indexOf('E') >= 0;
    }

    /** The decimal string for the wire, with the currency's decimals: {@code 12.30}. */
    public String amount() {
        return BigDecimal.valueOf(minorUnits, currency.getDefaultFractionDigits())
                .toPlainString();
    }
}
