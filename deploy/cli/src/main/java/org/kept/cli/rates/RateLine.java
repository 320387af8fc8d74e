package org.kept.cli.rates;

/**
 * A line of the file, as it stands there.
 *
 * @param line where it begins; the header is line 1
 */
record RateLine(long line, String currency, String quoteCurrency, String date, String rate) {
    String key() {
        return currency + '/' + quoteCurrency + '/' + date;
    }
}
