package org.kept.proposition.rest;

/** What text may consist of, as regular expressions for the validator. */
public final class Wording {
    /** Lines of text. Other control characters have no business in a promise, and PostgreSQL would refuse some. */
    public static final String LINES = "[\\P{Cntrl}\\n\\r\\t]*";

    public static final String LINES_MESSAGE = "must be text without control characters";

    /** An account's id as account-service keeps it: it is the key of every topic, so no blank may make it another one. */
    public static final String ACCOUNT_ID = "[^\\s\\p{Cntrl}]([^\\p{Cntrl}]*[^\\s\\p{Cntrl}])?";

    public static final String ACCOUNT_ID_MESSAGE = "must be an id without control characters or blanks around it";

    public static final String SLUG = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    public static final String SLUG_MESSAGE = "must be a slug such as delivery or on-site-service";

    private Wording() {}

    /** @return null for what says nothing */
    static String orNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
