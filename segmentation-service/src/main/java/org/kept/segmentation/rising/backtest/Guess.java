package org.kept.segmentation.rising.backtest;

/**
 * One way to guess, and how it did.
 *
 * @param picks how many accounts it named
 * @param hits of them key in the window after; what is expected of chance may be a fraction
 */
record Guess(String name, int picks, double hits) {
    double precision() {
        return picks == 0 ? 0 : hits / picks;
    }
}
