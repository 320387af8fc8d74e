package org.kept.segmentation.domain;

import java.util.Currency;

/** ISO 4217 codes as numbers of 15 bits, so that an order's currency takes two bytes. */
final class CurrencyCode {
    private static final Currency[] BY_NUMBER = new Currency[26 * 26 * 26];

    static {
        Currency.getAvailableCurrencies().forEach(currency -> BY_NUMBER[numberOf(currency)] = currency);
    }

    private CurrencyCode() {}

    static int numberOf(Currency currency) {
        String code = currency.getCurrencyCode();
        return ((code.charAt(0) - 'A') * 26 + code.charAt(1) - 'A') * 26 + code.charAt(2) - 'A';
    }

    static Currency of(int number) {
        return BY_NUMBER[number];
    }
}
