package org.kept.benchmarks;

import java.util.Locale;

/** Numbers as a page shows them, everywhere alike. */
public final class Numbers {

    private Numbers() {}

    public static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    public static String median(Spread spread) {
        return text("%,.0f", spread.median());
    }

    public static String range(Spread spread) {
        return text("%,.0f (%,.0f to %,.0f)", spread.median(), spread.lowest(), spread.highest());
    }
}
