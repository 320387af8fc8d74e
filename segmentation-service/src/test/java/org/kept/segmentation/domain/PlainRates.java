package org.kept.segmentation.domain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The rule of the exchange rates again, written down without any thought of speed, and with whole-number fractions. */
final class PlainRates {
    private PlainRates() {}

    static Optional<Long> convert(List<FxRate> all, long amount, Currency from, Currency to, int day) {
        if (from.equals(to)) {
            return Optional.of(amount);
        }
        FxRate direct = last(all, from, to, day);
        if (direct != null) {
            return Optional.of(rounded(amount, from, to, direct.rate(), BigDecimal.ONE));
        }
        FxRate inverse = last(all, to, from, day);
        if (inverse != null) {
            return Optional.of(rounded(amount, from, to, BigDecimal.ONE, inverse.rate()));
        }
        Optional<Long> byQuote = third(all, amount, from, to, day, true);
        return byQuote.isPresent() ? byQuote : third(all, amount, from, to, day, false);
    }

    private static Optional<Long> third(
            List<FxRate> all, long amount, Currency from, Currency to, int day, boolean asQuote) {
        TreeSet<String> codes = new TreeSet<>();
        all.forEach(rate -> {
            codes.add(rate.currency().getCurrencyCode());
            codes.add(rate.quoteCurrency().getCurrencyCode());
        });
        int youngest = Integer.MIN_VALUE;
        Long best = null;
        for (String code : codes) {
            Currency middle = Currency.getInstance(code);
            FxRate times = asQuote ? last(all, from, middle, day) : last(all, middle, to, day);
            FxRate by = asQuote ? last(all, to, middle, day) : last(all, middle, from, day);
            if (times != null && by != null && Math.min(times.epochDay(), by.epochDay()) > youngest) {
                youngest = Math.min(times.epochDay(), by.epochDay());
                best = rounded(amount, from, to, times.rate(), by.rate());
            }
        }
        return Optional.ofNullable(best);
    }

    private static FxRate last(List<FxRate> all, Currency currency, Currency quote, int day) {
        FxRate last = null;
        for (FxRate rate : all) {
            if (rate.currency().equals(currency)
                    && rate.quoteCurrency().equals(quote)
                    && rate.epochDay() <= day
                    && (last == null || rate.epochDay() > last.epochDay())) {
                last = rate;
            }
        }
        return last;
    }

    private static long rounded(long amount, Currency from, Currency to, BigDecimal times, BigDecimal by) {
        BigInteger above = BigInteger.valueOf(amount)
                .multiply(times.movePointRight(12).toBigIntegerExact())
                .multiply(BigInteger.TEN.pow(to.getDefaultFractionDigits()));
        BigInteger below =
                by.movePointRight(12).toBigIntegerExact().multiply(BigInteger.TEN.pow(from.getDefaultFractionDigits()));
        BigInteger[] parts = above.abs().divideAndRemainder(below);
        int half = parts[1].shiftLeft(1).compareTo(below);
        boolean up = half > 0 || half == 0 && parts[0].testBit(0);
        BigInteger whole = up ? parts[0].add(BigInteger.ONE) : parts[0];
        return (above.signum() < 0 ? whole.negate() : whole).longValueExact();
    }
}
