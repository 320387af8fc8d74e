package org.kept.segmentation.policies;

/** Not in time. The policy may be in the topic all the same. */
public final class NotAcknowledged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotAcknowledged(Throwable cause) {
        super("The policy was not acknowledged in time", cause);
    }
}
