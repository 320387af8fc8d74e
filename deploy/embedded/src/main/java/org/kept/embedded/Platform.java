package org.kept.embedded;

/** The platform's main. */
public final class Platform {

    private Platform() {}

    public static void main(String[] args) {
        throw new UnsupportedOperationException();
    }
}
