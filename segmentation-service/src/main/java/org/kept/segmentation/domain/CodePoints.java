package org.kept.segmentation.domain;

/**
 * The order of strings by Unicode code points, which is also that of their UTF-8 bytes. {@link String#compareTo} orders
 * by UTF-16 units instead and puts supplementary characters before U+E000.
 */
final class CodePoints {
    private CodePoints() {}

    static int compare(String left, String right) {
        int common = Math.min(left.length(), right.length());
        for (int i = 0; i < common; i++) {
            char l = left.charAt(i);
            char r = right.charAt(i);
            if (l != r) {
                boolean supplementary = Character.isSurrogate(l);
                return supplementary == Character.isSurrogate(r) ? Character.compare(l, r) : supplementary ? 1 : -1;
            }
        }
        return Integer.compare(left.length(), right.length());
    }
}
