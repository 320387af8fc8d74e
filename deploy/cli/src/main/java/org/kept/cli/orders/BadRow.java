package org.kept.cli.orders;

/** A row that is no order; the message says why, to the person who owns the file. */
final class BadRow extends Exception {

    private static final long serialVersionUID = 1L;

    BadRow(String reason) {
        super(reason);
    }
}
