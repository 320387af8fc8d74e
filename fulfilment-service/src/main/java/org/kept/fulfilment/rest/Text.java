package org.kept.fulfilment.rest;

/** What words from outside may consist of, as regular expressions for the validator. */
final class Text {
    /** Lines of text. Other control characters have no business in a reason, and PostgreSQL would refuse some. */
    static final String LINES = "[\\P{Cntrl}\\n\\r\\t]*";

    static final String LINES_MESSAGE = "must be text without control characters";

    private Text() {}
}
