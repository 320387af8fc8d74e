package org.kept.segmentation.domain;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Supplier;
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
        List<Fault> faults = new ArrayList<>(0);
        Currency unit = valid(faults, "currency", () -> known(currency));
        Currency quote = valid(faults, "quoteCurrency", () -> known(quoteCurrency));
        LocalDate day = valid(faults, "date", () -> dayUpTo(today.plusDays(DAYS_AHEAD_MAX)));
        BigDecimal value = valid(faults, "rate", this::positive);
        if (unit != null && unit.equals(quote)) {
            faults.add(new Fault("quoteCurrency", "is another one than currency"));
        }
        return faults.isEmpty()
                ? new Verdict.Sound(new FxRate(unit, quote, (int) day.toEpochDay(), value))
                : new Verdict.Faulty(faults);
    }

    private static Currency known(String code) {
        must(code != null, "is missing");
        try {
            Currency found = Currency.getInstance(code);
            if (found.getDefaultFractionDigits() >= 0) {
                return found;
            }
        } catch (IllegalArgumentException unknown) {
            // told below, in words
        }
        throw new IllegalArgumentException("'" + shown(code) + "' is not an ISO 4217 currency code");
    }

    private LocalDate dayUpTo(LocalDate latest) {
        must(date != null, "is missing");
        LocalDate day;
        try {
            day = LocalDate.parse(date);
        } catch (DateTimeException noDate) {
            throw new IllegalArgumentException("'" + shown(date) + "' is no date such as 2026-03-31", noDate);
        }
        must(!day.isBefore(EARLIEST), "is before 1900, which looks like an empty date field");
        must(!day.isAfter(latest), "is more than " + DAYS_AHEAD_MAX + " days in the future");
        return day;
    }

    private BigDecimal positive() {
        must(rate != null, "is missing");
        must(
                PLAIN.matcher(rate).matches(),
                "'" + shown(rate) + "' is no plain decimal number above zero, such as 1.0832");
        BigDecimal value = new BigDecimal(rate).stripTrailingZeros();
        must(value.signum() > 0, "is above zero");
        must(value.scale() <= DECIMALS_MAX, "has more than " + DECIMALS_MAX + " decimals");
        int digits = value.precision() + Math.max(0, -value.scale());
        must(digits <= DIGITS_MAX, "has more than " + DIGITS_MAX + " digits");
        return value;
    }

    /** Whatever was sent there, a message stays one. */
    private static String shown(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private static void must(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private static <T> T valid(List<Fault> faults, String field, Supplier<T> parse) {
        try {
            return parse.get();
        } catch (IllegalArgumentException fault) {
            faults.add(new Fault(field, fault.getMessage()));
            return null;
        }
    }
}
