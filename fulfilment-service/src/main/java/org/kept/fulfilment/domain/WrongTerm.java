package org.kept.fulfilment.domain;

/** One of the things that are said of a department cannot be understood, or is missing. */
public final class WrongTerm extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final String expected;

    /** @param written null when it is missing */
    WrongTerm(String key, String written, String expected) {
        super(
                written == null
                        ? key + " is missing; it is " + expected
                        : key + " is '" + written + "', but should be " + expected);
        this.key = key;
        this.expected = expected;
    }

    public String key() {
        return key;
    }

    /** What would be right, in words. */
    public String expected() {
        return expected;
    }
}
