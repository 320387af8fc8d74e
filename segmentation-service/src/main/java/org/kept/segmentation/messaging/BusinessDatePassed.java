package org.kept.segmentation.messaging;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;

import org.kept.segmentation.domain.FxRate;
import org.kept.segmentation.domain.Tick;

/**
 * {@code org.kept.business-date.passed.v1}: a {@link Tick}.
 *
 * @param givenBy the application id of the ranking that gave it
 */
public record BusinessDatePassed(
        String businessDate, Long tick, PolicySet policy, List<Rate> rates, Boolean assess, String givenBy) {
    public static final String TYPE = "org.kept.business-date.passed.v1";

    private static final ObjectReader READER = Json.readerFor(BusinessDatePassed.class);
    private static final ObjectWriter WRITER = Json.writerFor(BusinessDatePassed.class);

    /** An older release did not say which ranking gave a tick. */
    public static final String NOBODY_SAID = "";

    /** No published rate has more digits, before the point or behind it. */
    private static final int RATE_DIGITS_MAX = 20;

    private static final LocalDate DATE_MIN = LocalDate.of(1900, 1, 1);
    private static final LocalDate DATE_MAX = LocalDate.of(9999, 12, 31);

    private static final TickReading NO_TICK = new TickReading.Poison("The value is not a tick of the business clock");

    record Rate(String currency, String quoteCurrency, String date, String rate) {
        static Rate of(FxRate rate) {
            return new Rate(
                    rate.currency().getCurrencyCode(),
                    rate.quoteCurrency().getCurrencyCode(),
                    LocalDate.ofEpochDay(rate.epochDay()).toString(),
                    rate.rate().toPlainString());
        }

        FxRate fxRate() {
            return new FxRate(
                    Currency.getInstance(currency),
                    Currency.getInstance(quoteCurrency),
                    (int) day(date).toEpochDay(),
                    sane(new BigDecimal(rate)));
        }
    }

    private static BigDecimal sane(BigDecimal rate) {
        if (Math.abs(rate.scale()) > RATE_DIGITS_MAX || rate.precision() > RATE_DIGITS_MAX) {
            throw new IllegalArgumentException("No rate");
        }
        return rate;
    }

    public static byte[] write(Tick tick, String givenBy) {
        List<Rate> rates = tick.rates().isEmpty()
                ? null
                : tick.rates().stream().map(Rate::of).toList();
        return Json.write(
                WRITER,
                new BusinessDatePassed(
                        tick.date().toString(),
                        tick.number(),
                        PolicySet.of(tick.policy()),
                        rates,
                        tick.assess() ? true : null,
                        givenBy));
    }

    /** Never throws, whatever the bytes are. */
    public static TickReading read(byte[] value) {
        try {
            BusinessDatePassed read = value == null ? null : READER.readValue(value);
            if (read == null || read.tick == null || read.tick < 1) {
                return NO_TICK;
            }
            return new TickReading.Readable(read.toTick(), read.givenBy == null ? NOBODY_SAID : read.givenBy);
        } catch (IOException | RuntimeException noTick) {
            return NO_TICK;
        }
    }

    private Tick toTick() {
        List<FxRate> known =
                rates == null ? List.of() : rates.stream().map(Rate::fxRate).toList();
        return new Tick(tick, day(businessDate), policy.toPolicy(), known, Boolean.TRUE.equals(assess));
    }

    private static LocalDate day(String written) {
        LocalDate day = LocalDate.parse(written);
        if (day.isBefore(DATE_MIN) || day.isAfter(DATE_MAX)) {
            throw new IllegalArgumentException("No date of business: " + written);
        }
        return day;
    }
}
