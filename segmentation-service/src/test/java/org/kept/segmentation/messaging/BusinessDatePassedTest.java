package org.kept.segmentation.messaging;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

class BusinessDatePassedTest {
    @Test
    void a_tick_of_an_older_release_does_not_say_who_gave_it() {
        TickReading.Readable tick = assertInstanceOf(TickReading.Readable.class, read("2026-02-28", "1.0832"));

        assertEquals(BusinessDatePassed.NOBODY_SAID, tick.givenBy());
    }

    @ParameterizedTest
    @CsvSource({
        "+999999999-12-31, 1",
        "0001-01-01, 1",
        "2026-02-28, 1e999999999",
        "2026-02-28, 1e-999999999",
        "2026-02-28, 1.000000000000000000000000000000000000001",
    })
    void a_date_or_a_rate_that_nobody_can_mean_is_no_tick(String date, String rate) {
        assertInstanceOf(TickReading.Poison.class, read(date, rate));
    }

    private static TickReading read(String date, String rate) {
        String tick = """
                {"businessDate":"%s","tick":2,
                 "policy":{"version":1,"windowDays":365,"share":"0.2","reportingCurrency":"USD"},
                 "rates":[{"currency":"EUR","quoteCurrency":"USD","date":"2026-02-28","rate":"%s"}]}""".formatted(date, rate);
        return BusinessDatePassed.read(tick.getBytes(StandardCharsets.UTF_8));
    }
}
