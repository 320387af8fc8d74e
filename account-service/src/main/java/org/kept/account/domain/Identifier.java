package org.kept.account.domain;

/**
 * What other systems call an account or an order. It is kept as it is given, upper and lower case apart; only white
 * space around it does not belong to it.
 */
public final class Identifier {
    /** In Unicode code points; a record's key stays small, and nobody numbers customers with more. */
    public static final int LENGTH_MAX = 128;

    private Identifier() {}

    /**
     * @return the identifier without white space around it
     * @throws IllegalArgumentException with what is wrong, to go on after a field's name
     */
    public static String parse(String given) {
        if (given == null) {
            throw new IllegalArgumentException("is missing");
        }
        String identifier = given.strip();
        if (identifier.isEmpty()) {
            throw new IllegalArgumentException("is empty");
        }
        int length = identifier.codePointCount(0, identifier.length());
        if (length > LENGTH_MAX) {
            throw new IllegalArgumentException("has " + length + " characters; there is room for " + LENGTH_MAX);
        }
        if (identifier.codePoints().anyMatch(Identifier::isNoCharacter)) {
            throw new IllegalArgumentException("has a control character in it, or half of a character");
        }
        return identifier;
    }

    /** Control characters break logs and files; a lone surrogate has no UTF-8, so it could be no record's key. */
    private static boolean isNoCharacter(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL || type == Character.SURROGATE;
    }
}
