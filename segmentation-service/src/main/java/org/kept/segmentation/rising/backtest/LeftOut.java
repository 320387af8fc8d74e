package org.kept.segmentation.rising.backtest;

/**
 * Lines of an order file that are not scored.
 *
 * @param what they are, in the plural
 * @param firstLine the number of the first of them; a file begins with line 1
 * @param firstReason why that one is left out; null where {@code what} says it
 */
record LeftOut(long count, String what, int firstLine, String firstReason) {
    /** Orders that the service would put on its dead-letter topic; none so far. */
    static LeftOut ofUncountable() {
        return new LeftOut(0, "orders that nobody would count", 0, null);
    }

    static LeftOut of(String currency, LatestOrders.Some orders) {
        return new LeftOut(
                orders.count(),
                "orders in " + currency + ", for which there are no rates here",
                orders.firstLine(),
                null);
    }

    LeftOut andOne(int line, String reason) {
        return count == 0 ? new LeftOut(1, what, line, reason) : new LeftOut(count + 1, what, firstLine, firstReason);
    }

    boolean isAny() {
        return count > 0;
    }

    String inWords() {
        return count + " " + what + ", the first in line " + firstLine
                + (firstReason == null ? "" : ": " + firstReason);
    }
}
