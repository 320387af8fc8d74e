package org.kept.cli.orders;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.regex.Pattern;

/** A file's amount as the decimal text that the intake takes: plain, with the currency's decimals. */
final class NetAmount {

    // Fifteen digits before the point stay within a long of minor units for every currency.
    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{0,30})?");

    private NetAmount() {}

    static String parse(String text, String currency) throws BadRow {
        if (!PLAIN.matcher(text).matches()) {
            throw new BadRow(
                    text.isEmpty() ? "amount is empty" : "amount '" + text + "' is not a plain number such as 1234.50");
        }
        int digits = decimalsOf(currency);
        try {
            return new BigDecimal(text)
                    .setScale(digits, RoundingMode.UNNECESSARY)
                    .toPlainString();
        } catch (ArithmeticException e) {
            throw new BadRow("amount '" + text + "' has more decimals than " + currency + ", which has " + digits);
        }
    }

    private static int decimalsOf(String currency) throws BadRow {
        try {
            int digits = Currency.getInstance(currency).getDefaultFractionDigits();
            if (digits >= 0) {
                return digits;
            }
        } catch (IllegalArgumentException e) {
            // Said below, as for a code that is no money (gold, test codes).
        }
        throw new BadRow("currency '" + currency + "' is not an ISO 4217 code of money such as EUR");
    }
}
