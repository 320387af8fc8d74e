package org.kept.fulfilment.webhooks.sending;

import java.time.Duration;

import io.vertx.core.http.HttpClientResponse;

/** Reads {@code Retry-After} in seconds; a date, which depends on the receiver's clock, is not looked at. */
final class RetryAfter {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;
    private static final int DIGITS_MAX = 9;

    private RetryAfter() {}

    /** @return null when nothing is asked for */
    static Duration of(HttpClientResponse response) {
        return response.statusCode() == TOO_MANY_REQUESTS || response.statusCode() == UNAVAILABLE
                ? parse(response.getHeader("retry-after"))
                : null;
    }

    static Duration parse(String header) {
        return header != null && header.strip().matches("\\d{1," + DIGITS_MAX + "}")
                ? Duration.ofSeconds(Long.parseLong(header.strip()))
                : null;
    }
}
