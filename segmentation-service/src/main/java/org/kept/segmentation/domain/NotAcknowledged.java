package org.kept.segmentation.domain;

/** The brokers did not say in time that they have it. It may stand in the topic all the same. */
public final class NotAcknowledged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param what begins the message, such as {@code The rates were} */
    public NotAcknowledged(String what, Throwable cause) {
        super(what + " not acknowledged in time", cause);
    }
}
