package org.kept.segmentation.rising.backtest;

/** An order file, or what was asked of it, that cannot be scored; the message says why in a sentence. */
final class BadOrderFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadOrderFile(String message) {
        super(message);
    }
}
