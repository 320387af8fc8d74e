package org.kept.embedded;

/** The platform could not do what it was asked to; the message is meant for whoever started it. */
public final class PlatformFailure extends RuntimeException {

    public PlatformFailure(String message) {
        super(message);
    }

    public PlatformFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
