package org.kept.proposition.rest;

/** What text may consist of, as regular expressions for the validator. */
final class Wording {
    /** Lines of text. Other control characters have no business in a promise, and PostgreSQL would refuse some. */
    static final String LINES = "[\\P{Cntrl}\\n\\r\\t]*";

    static final String LINES_MESSAGE = "must be text without control characters";

    /** An account's id as account-service keeps it: it is the key of every topic, so no blank may make it another one. */
    static final String ACCOUNT_ID = "[^\\s\\p{Cntrl}]([^\\p{Cntrl}]*[^\\s\\p{Cntrl}])?";

    static final String ACCOUNT_ID_MESSAGE = "must be an id without control characters or blanks around it";

    static final String SLUG = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    static final String SLUG_MESSAGE = "must be a slug such as delivery or on-site-service";

    private Wording() {}

    /** @return null for what says nothing */
    static String orNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
