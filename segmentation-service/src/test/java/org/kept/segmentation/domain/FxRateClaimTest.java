package org.kept.segmentation.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import org.kept.segmentation.domain.FxRateClaim.Verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

class FxRateClaimTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @Test
    void a_sound_claim_is_a_rate() {
        Verdict verdict = new FxRateClaim("EUR", "USD", "2026-03-01", "1.0900").judge(TODAY);

        FxRate rate = assertInstanceOf(Verdict.Sound.class, verdict).rate();
        assertEquals(
                new FxRate(
                        Currency.getInstance("EUR"),
                        Currency.getInstance("USD"),
                        (int) TODAY.toEpochDay(),
                        new BigDecimal("1.09")),
                rate);
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        assertEquals(
                List.of("currency", "quoteCurrency", "date", "rate"),
                faults(new FxRateClaim("euro", "XAU", "1.3.2026", "-1")));
        assertEquals(
                List.of("currency", "quoteCurrency", "date", "rate"), faults(new FxRateClaim(null, null, null, null)));
    }

    @Test
    void a_currency_is_not_quoted_in_itself() {
        assertEquals(List.of("quoteCurrency"), faults(new FxRateClaim("EUR", "EUR", "2026-03-01", "1")));
    }

    @Test
    void a_date_lies_between_1900_and_a_week_ahead() {
        assertEquals(List.of(), faults(dated("1900-01-01")));
        assertEquals(List.of("date"), faults(dated("1899-12-31")));
        assertEquals(List.of(), faults(dated("2026-03-08")));
        assertEquals(List.of("date"), faults(dated("2026-03-09")));
        assertEquals(List.of("date"), faults(dated("2026-02-30")));
    }

    @Test
    void a_rate_has_at_most_12_decimals_and_18_digits() {
        assertEquals(List.of(), faults(worth("0.000000000001")));
        assertEquals(List.of("rate"), faults(worth("0.0000000000001")));
        assertEquals(List.of(), faults(worth("123456.123456789012")));
        assertEquals(List.of("rate"), faults(worth("1234567.123456789012")));
        assertEquals(List.of(), faults(worth("999999999999999999")));
        assertEquals(List.of("rate"), faults(worth("1000000000000000000")));
        assertEquals(List.of(), faults(worth("1.10000000000000000")));
    }

    @Test
    void a_rate_is_a_plain_number_above_zero() {
        for (String wrong : List.of("0", "0.00", "-1", "+1", "1e3", "1,1", "", " ", ".5", "1.", "NaN", "٣")) {
            assertEquals(List.of("rate"), faults(worth(wrong)), wrong);
        }
    }

    @Property
    void whatever_is_claimed_is_judged(
            @ForAll String currency, @ForAll String quote, @ForAll String date, @ForAll String rate) {
        assertNotNull(new FxRateClaim(currency, quote, date, rate).judge(TODAY));
    }

    private static FxRateClaim dated(String date) {
        return new FxRateClaim("EUR", "USD", date, "1");
    }

    private static FxRateClaim worth(String rate) {
        return new FxRateClaim("EUR", "USD", "2026-03-01", rate);
    }

    private static List<String> faults(FxRateClaim claim) {
        return claim.judge(TODAY) instanceof Verdict.Faulty faulty
                ? faulty.faults().stream().map(Fault::field).toList()
                : List.of();
    }
}
