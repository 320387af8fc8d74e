package org.kept.proposition.people.rest;

/** What text may consist of, as regular expressions for the validator. */
public final class Wording {
    /** Lines of text, without other control characters. */
    public static final String LINES = "[\\P{Cntrl}\\n\\r\\t]*";

    public static final String LINES_MESSAGE = "must be text without control characters";

    /** A user's name as the identity provider states it; commas divide names in lists. */
    public static final String NAME = "[^\\s\\p{Cntrl},/]+";

    public static final String NAME_MESSAGE = "must be a user's name, without blanks, commas and slashes";

    private Wording() {}
}
