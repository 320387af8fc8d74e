package org.kept.account.domain;

import java.util.concurrent.CompletionStage;

/** Where orders live: an append-only log that others read. There is no database before it. */
public interface OrderLog {

    /** Begins to write the orders of one request. */
    Writing begin();

    /** The orders of one request on their way. For one thread. */
    interface Writing {
        /**
         * Sends the order off and does not wait for its acknowledgement; makes the caller wait while too much is on its
         * way. After a failure it does nothing.
         */
        void append(Order order);

        /** Completes when every order is acknowledged, else fails with {@link NotAcknowledged}. Call it once, at the end. */
        CompletionStage<Void> acknowledged();
    }

    /** Not in time. Some of the orders may be in the log all the same; sending all of them again is right. */
    final class NotAcknowledged extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public NotAcknowledged(Throwable cause) {
            super("The orders were not acknowledged in time", cause);
        }
    }
}
