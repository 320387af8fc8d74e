package org.kept.benchmarks.segmentation;

import java.util.Locale;

import org.kept.benchmarks.Spread;

/** Numbers as a page shows them, everywhere alike. */
final class Numbers {

    private Numbers() {}

    static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    static String median(Spread spread) {
        return text("%,.0f", spread.median());
    }

    static String range(Spread spread) {
        return text("%,.0f (%,.0f to %,.0f)", spread.median(), spread.lowest(), spread.highest());
    }
}
