package org.kept.fulfilment.webhooks.sending;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

class RetryAfterTest {

    @Test
    void seconds_are_heard() {
        assertEquals(Duration.ofSeconds(120), RetryAfter.parse(" 120 "));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "-1", "soon", "99999999999999999999", "Wed, 21 Oct 2026 07:28:00 GMT"})
    void whatever_else_it_says_is_not(String header) {
        assertNull(RetryAfter.parse(header));
    }
}
