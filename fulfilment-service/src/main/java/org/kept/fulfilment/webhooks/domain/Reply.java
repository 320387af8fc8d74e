package org.kept.fulfilment.webhooks.domain;

import java.time.Duration;

/** What came of one attempt. */
public sealed interface Reply {
    /** Longest text that is kept of what went wrong. */
    int WHY_LENGTH_MAX = 300;

    /**
     * The receiver has answered.
     *
     * @param retryAfter what it asks for with 429 or 503; null when it does not
     */
    record Answered(int code, Duration retryAfter) implements Reply {}

    /** Nobody has: refused, too slow, or not an address to send to. */
    record NoAnswer(String why) implements Reply {
        public NoAnswer {
            why = why.length() > WHY_LENGTH_MAX ? why.substring(0, WHY_LENGTH_MAX) : why;
        }
    }

    default boolean isSuccess() {
        return this instanceof Answered answer && answer.code() >= 200 && answer.code() < 300;
    }

    /** The receiver wants nothing more, ever. */
    default boolean isGone() {
        return this instanceof Answered answer && answer.code() == 410;
    }

    /** @return null when nobody has answered */
    default Integer status() {
        return this instanceof Answered answer ? (Integer) answer.code() : null;
    }

    /** @return null for a success */
    default String error() {
        if (this instanceof NoAnswer none) {
            return none.why();
        }
        int status = status();
        if (status >= 300 && status < 400) {
            return "Redirects are not followed: state the final address.";
        }
        return isSuccess() ? null : "Only 2xx is a success.";
    }

    default Duration retryAfter() {
        return this instanceof Answered answer ? answer.retryAfter() : null;
    }
}
