package org.kept.chassis.inbox;

/** An event that no later try can handle. Thrown out of a handler it sends the record to its dead-letter topic, with this message. */
public class PoisonEvent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PoisonEvent(String reason) {
        super(reason);
    }

    public PoisonEvent(String reason, Throwable cause) {
        super(reason, cause);
    }
}
