package org.kept.segmentation.domain;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What somebody says of a rate, before anybody has looked at it. Every field may be null.
 *
 * @param date a UTC date such as {@code 2026-03-31}
 * @param rate a plain decimal such as {@code 1.0832}: above zero, at most 12 decimals and 18 digits
 */
public record FxRateClaim(String currency, String quoteCurrency, String date, String rate) {
    /** Empty date fields of old systems come out as the year 1 or 1753. */
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    /** Weekends and holidays are published ahead; what is later still is a mistake. */
    private static final int DAYS_AHEAD_MAX = 7;

    private static final int DECIMALS_MAX = 12;
    private static final int DIGITS_MAX = 18;
    /** The length is bounded before parsing, too; zeros at either end may make it longer than the digits that count. */
    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,32}(\\.[0-9]{1,32})?");

    /** How a claim turns out. */
    public sealed interface Verdict {
        record Sound(FxRate rate) implements Verdict {}

        /** @param faults all of them, at least one */
        record Faulty(List<Fault> faults) implements Verdict {}
    }

    /** @param today the UTC date on which it came in; a rate lies at most a week after it */
    public Verdict judge(LocalDate today) {
        Faults faults = new Faults();
        Currency unit = faults.valid("currency", () -> Faults.currency(currency));
        Currency quote = faults.valid("quoteCurrency", () -> Faults.currency(quoteCurrency));
        LocalDate day = faults.valid("date", () -> dayUpTo(today.plusDays(DAYS_AHEAD_MAX)));
        BigDecimal value = faults.valid("rate", this::positive);
        if (unit != null && unit.equals(quote)) {
            faults.add("quoteCurrency", "is another one than currency");
        }
        return faults.none()
                ? new Verdict.Sound(new FxRate(unit, quote, (int) day.toEpochDay(), value))
                : new Verdict.Faulty(faults.all());
    }

    private LocalDate dayUpTo(LocalDate latest) {
        Faults.must(date != null, "is missing");
        LocalDate day;
        try {
            day = LocalDate.parse(date);
        } catch (DateTimeException noDate) {
            throw new IllegalArgumentException("'" + Faults.shown(date) + "' is no date such as 2026-03-31", noDate);
        }
        Faults.must(!day.isBefore(EARLIEST), "is before 1900, which looks like an empty date field");
        Faults.must(!day.isAfter(latest), "is more than " + DAYS_AHEAD_MAX + " days in the future");
        return day;
    }

    private BigDecimal positive() {
        Faults.must(rate != null, "is missing");
        Faults.must(
                PLAIN.matcher(rate).matches(),
                "'" + Faults.shown(rate) + "' is no plain decimal number above zero, such as 1.0832");
        BigDecimal value = new BigDecimal(rate).stripTrailingZeros();
        Faults.must(value.signum() > 0, "is above zero");
        Faults.must(value.scale() <= DECIMALS_MAX, "has more than " + DECIMALS_MAX + " decimals");
        int digits = value.precision() + Math.max(0, -value.scale());
        Faults.must(digits <= DIGITS_MAX, "has more than " + DIGITS_MAX + " digits");
        return value;
    }
}
