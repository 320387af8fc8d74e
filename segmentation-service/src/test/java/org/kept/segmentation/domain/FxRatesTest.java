package org.kept.segmentation.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FxRatesTest {
    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency GBP = Currency.getInstance("GBP");
    private static final Currency JPY = Currency.getInstance("JPY");
    private static final Currency KWD = Currency.getInstance("KWD");

    private final FxRates rates = new FxRates(USD);

    @Test
    void the_rate_of_the_day_holds_or_the_last_one_before_it() {
        rates.put(rate(EUR, USD, 10, "1.10"));
        rates.put(rate(EUR, USD, 13, "1.20"));

        assertEquals(Optional.empty(), rates.conversion(EUR, 9));
        assertEquals(110, usd(100, EUR, 10));
        assertEquals(110, usd(100, EUR, 12));
        assertEquals(120, usd(100, EUR, 13));
        assertEquals(120, usd(100, EUR, 1_000));
    }

    @Test
    void the_reporting_currency_needs_no_rate() {
        assertEquals(-7, usd(-7, USD, 0));
        assertSame(rates.conversion(USD, 0), rates.conversion(USD, 1));
    }

    @Test
    void a_rate_in_the_reporting_currency_goes_before_a_younger_inverse_one() {
        rates.put(rate(EUR, USD, 10, "1.10"));
        rates.put(rate(USD, EUR, 20, "0.5"));

        assertEquals(110, usd(100, EUR, 20));
    }

    @Test
    void an_inverse_rate_is_divided_by_and_not_rounded_before() {
        rates.put(rate(USD, EUR, 10, "3"));

        assertEquals(333_333_333, usd(1_000_000_000, EUR, 10));
    }

    @Test
    void a_bank_that_quotes_the_world_in_its_own_currency_serves_all_pairs() {
        rates.put(rate(EUR, GBP, 10, "0.80"));
        rates.put(rate(USD, GBP, 10, "0.50"));

        assertEquals(160, usd(100, EUR, 10));
    }

    @Test
    void a_bank_that_quotes_its_own_currency_in_the_worlds_serves_all_pairs() {
        rates.put(rate(EUR, USD, 10, "1.10"));
        rates.put(rate(EUR, JPY, 10, "165"));

        assertEquals(100, usd(150, JPY, 10));
    }

    @Test
    void of_several_third_currencies_the_one_with_the_younger_rates_is_taken() {
        rates.put(rate(EUR, GBP, 10, "1"));
        rates.put(rate(USD, GBP, 12, "1"));
        rates.put(rate(EUR, KWD, 11, "2"));
        rates.put(rate(USD, KWD, 11, "1"));

        assertEquals(200, usd(100, EUR, 12));
    }

    @Test
    void of_equally_young_ones_the_first_by_code_is_taken() {
        rates.put(rate(EUR, KWD, 10, "2"));
        rates.put(rate(USD, KWD, 10, "1"));
        rates.put(rate(EUR, GBP, 10, "3"));
        rates.put(rate(USD, GBP, 10, "1"));

        assertEquals(300, usd(100, EUR, 10));
    }

    @Test
    void minor_units_are_those_of_the_currencies() {
        rates.put(rate(JPY, USD, 10, "0.0066"));
        rates.put(rate(KWD, USD, 10, "3.25"));

        assertEquals(6_600, usd(10_000, JPY, 10)); // 10,000 yen are 66.00 dollars
        assertEquals(325, usd(1_000, KWD, 10)); // one dinar, of 1,000 fils, is 3.25 dollars
        FxRates inYen = new FxRates(JPY);
        inYen.put(rate(KWD, JPY, 10, "490"));
        assertEquals(490, inYen.conversion(KWD, 10).orElseThrow().of(1_000));
    }

    @Test
    void halves_are_rounded_to_the_even_neighbour() {
        rates.put(rate(EUR, USD, 10, "0.5"));

        assertEquals(0, usd(1, EUR, 10));
        assertEquals(2, usd(3, EUR, 10));
        assertEquals(2, usd(5, EUR, 10));
        assertEquals(-2, usd(-3, EUR, 10));
    }

    @Test
    void a_correction_replaces_and_a_repetition_changes_nothing() {
        assertTrue(rates.put(rate(EUR, USD, 10, "1.10")));
        assertFalse(rates.put(rate(EUR, USD, 10, "1.1")));
        assertEquals(110, usd(100, EUR, 10));

        assertTrue(rates.put(rate(EUR, USD, 10, "1.3")));
        assertEquals(130, usd(100, EUR, 10));
    }

    @Test
    void what_is_too_large_is_refused_and_never_wrapped() {
        rates.put(rate(EUR, USD, 10, "1"));
        assertEquals(Conversion.MINOR_UNITS_MAX, usd(Conversion.MINOR_UNITS_MAX, EUR, 10));
        assertThrows(ArithmeticException.class, () -> usd(Conversion.MINOR_UNITS_MAX + 1, EUR, 10));
        assertThrows(ArithmeticException.class, () -> usd(-Conversion.MINOR_UNITS_MAX - 1, USD, 10));

        rates.put(rate(EUR, USD, 10, "999999999999999999"));
        assertThrows(ArithmeticException.class, () -> usd(Conversion.MINOR_UNITS_MAX, EUR, 10));
        assertThrows(ArithmeticException.class, () -> usd(-20, EUR, 10));
    }

    @Test
    void days_that_share_a_rate_share_the_conversion() {
        rates.put(rate(EUR, USD, 10, "1.10"));
        rates.put(rate(EUR, USD, 20, "1.20"));

        assertSame(rates.conversion(EUR, 11), rates.conversion(EUR, 19));
    }

    /**
     * Few currencies and days, so that ways compete and corrections happen; asked while rates still come in. The amount
     * stays in its bounds when yen become cents at the best rates of all, 5000 times as many.
     */
    @Property(tries = 400)
    void it_says_what_a_plain_search_through_all_rates_says(
            @ForAll("published") List<FxRate> published,
            @ForAll @LongRange(min = -1_800_000_000_000L, max = 1_800_000_000_000L) long amount,
            @ForAll long seed) {
        Random random = new Random(seed);
        FxRates quick = new FxRates(USD);
        List<FxRate> plain = new ArrayList<>();
        for (FxRate next : published) {
            assertEquals(!plain.contains(next), quick.put(next));
            plain.removeIf(old -> sameKey(old, next));
            plain.add(next);
            for (int asked = 0; asked < 4; asked++) {
                Currency from = List.of(USD, EUR, GBP, JPY, KWD).get(random.nextInt(5));
                int day = random.nextInt(14) - 1;
                assertEquals(
                        PlainRates.convert(plain, amount, from, USD, day),
                        quick.conversion(from, day).map(conversion -> conversion.of(amount)));
            }
        }
    }

    @Property(tries = 100)
    void the_order_in_which_rates_come_in_does_not_matter(
            @ForAll("published") List<FxRate> published,
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 12) int day) {
        List<FxRate> once = new ArrayList<>();
        published.forEach(next -> {
            if (once.stream().noneMatch(old -> sameKey(old, next))) {
                once.add(next);
            }
        });
        FxRates first = new FxRates(USD);
        once.forEach(first::put);
        Collections.shuffle(once, new Random(seed));
        FxRates second = new FxRates(USD);
        once.forEach(second::put);

        for (Currency from : List.of(EUR, GBP, JPY, KWD)) {
            assertEquals(
                    first.conversion(from, day).map(conversion -> conversion.of(123_456)),
                    second.conversion(from, day).map(conversion -> conversion.of(123_456)));
        }
    }

    @Provide
    Arbitrary<List<FxRate>> published() {
        Arbitrary<Currency> currency = Arbitraries.of(USD, EUR, GBP, JPY, KWD);
        Arbitrary<BigDecimal> rate = Arbitraries.integers().between(1, 50).map(n -> BigDecimal.valueOf(n, 1));
        return Combinators.combine(currency, currency, Arbitraries.integers().between(0, 12), rate)
                .filter((one, other, day, value) -> !one.equals(other))
                .as(FxRate::new)
                .list()
                .ofMaxSize(40);
    }

    private long usd(long minorUnits, Currency from, int day) {
        return rates.conversion(from, day).orElseThrow().of(minorUnits);
    }

    private static boolean sameKey(FxRate one, FxRate other) {
        return one.currency().equals(other.currency())
                && one.quoteCurrency().equals(other.quoteCurrency())
                && one.epochDay() == other.epochDay();
    }

    private static FxRate rate(Currency currency, Currency quote, int day, String rate) {
        return new FxRate(currency, quote, day, new BigDecimal(rate));
    }
}
