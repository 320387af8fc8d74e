package org.kept.segmentation.domain;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The published rates, and what they say of one currency in the reporting currency. On a day, a rate is the one of that
 * day, or else the last one before it, however long before. Which rates are taken depends on nothing but the rates put in,
 * in whatever order:
 *
 * <ol>
 *   <li>the currency quoted in the reporting currency;
 *   <li>else the reporting currency quoted in the currency, inverted;
 *   <li>else both quoted in a third currency, as central banks do that quote the world in their own;
 *   <li>else a third currency quoted in both, as central banks do that quote their own in the world's.
 * </ol>
 *
 * Of several third currencies it is the one whose older rate of the two is the youngest, and of those the first by code.
 * There is no way over two other currencies. One thread changes it while nobody reads; several may read side by side.
 */
public final class FxRates {
    /** A third currency's two rates, or what comes of none. */
    private record Cross(int olderDay, BigDecimal times, BigDecimal by) {}

    /** What holds on the days {@code from} to {@code before - 1}. */
    private record Segment(int from, int before, Optional<Conversion> conversion) {
        boolean holds(int day) {
            return from <= day && day < before;
        }
    }

    private static final RateSeries NO_RATES = new RateSeries();
    private static final Optional<Conversion> NONE_NEEDED = Optional.of(Conversion.NONE_NEEDED);

    private final Currency reporting;
    /** By the currency's code, then by the quote currency's; sorted, since of equal ways the first is taken. */
    private final Map<String, Map<String, RateSeries>> quotes = new TreeMap<>();

    /** Readers side by side each find it, or find it out again. */
    private final Map<Currency, Segment> lastUsed = new ConcurrentHashMap<>();

    public FxRates(Currency reporting) {
        this.reporting = reporting;
    }

    /**
     * A rate of the same currency, quote currency and date replaces the one before.
     *
     * @return whether anything changed
     */
    public boolean put(FxRate rate) {
        boolean changed = quotes.computeIfAbsent(rate.currency().getCurrencyCode(), none -> new TreeMap<>())
                .computeIfAbsent(rate.quoteCurrency().getCurrencyCode(), none -> new RateSeries())
                .put(rate.epochDay(), rate.rate());
        if (changed) {
            lastUsed.clear();
        }
        return changed;
    }

    /**
     * How amounts of a day become amounts in the reporting currency; empty while no rate says so. Allocates nothing for the
     * reporting currency itself, and nothing for days that share the rates with the currency's last one asked for.
     *
     * @param epochDay the UTC date, in days since 1970-01-01
     */
    public Optional<Conversion> conversion(Currency from, int epochDay) {
        if (from.equals(reporting)) {
            return NONE_NEEDED;
        }
        Segment last = lastUsed.get(from);
        if (last == null || !last.holds(epochDay)) {
            last = new Search(from, epochDay).segment();
            lastUsed.put(from, last);
        }
        return last.conversion();
    }

    private Map<String, RateSeries> quotesOf(Currency currency) {
        return quotes.getOrDefault(currency.getCurrencyCode(), Map.of());
    }

    /** One search, which learns on the way between which days all the series that it asks say the same. */
    private final class Search {
        private final Currency from;
        private final int day;
        private int since = Integer.MIN_VALUE;
        private int before = Integer.MAX_VALUE;

        private Search(Currency from, int day) {
            this.from = from;
            this.day = day;
        }

        private Segment segment() {
            Optional<Conversion> found = found();
            return new Segment(since, before, found);
        }

        private Optional<Conversion> found() {
            BigDecimal direct = rate(series(from, reporting.getCurrencyCode()));
            if (direct != null) {
                return conversion(direct, BigDecimal.ONE);
            }
            BigDecimal inverse = rate(series(reporting, from.getCurrencyCode()));
            if (inverse != null) {
                return conversion(BigDecimal.ONE, inverse);
            }
            Cross cross = overCommonQuote();
            cross = cross == null ? overCommonBase() : cross;
            return cross == null ? Optional.empty() : conversion(cross.times(), cross.by());
        }

        private Cross overCommonQuote() {
            Cross best = null;
            for (Map.Entry<String, RateSeries> quote : quotesOf(from).entrySet()) {
                RateSeries ours = series(reporting, quote.getKey());
                best = younger(best, cross(quote.getValue(), ours));
            }
            return best;
        }

        private Cross overCommonBase() {
            Cross best = null;
            for (Map<String, RateSeries> quoted : quotes.values()) {
                RateSeries ours = quoted.getOrDefault(reporting.getCurrencyCode(), NO_RATES);
                RateSeries theirs = quoted.getOrDefault(from.getCurrencyCode(), NO_RATES);
                best = younger(best, cross(ours, theirs));
            }
            return best;
        }

        /** Null when one of the two says nothing of the day. */
        private Cross cross(RateSeries times, RateSeries by) {
            BigDecimal first = rate(times);
            BigDecimal second = rate(by);
            return first == null || second == null
                    ? null
                    : new Cross(
                            Math.min(times.dayAt(times.placesUpTo(day)), by.dayAt(by.placesUpTo(day))), first, second);
        }

        private static Cross younger(Cross best, Cross next) {
            return best == null || next != null && next.olderDay() > best.olderDay() ? next : best;
        }

        private BigDecimal rate(RateSeries series) {
            int place = series.placesUpTo(day);
            since = Math.max(since, series.dayAt(place));
            before = Math.min(before, series.dayAt(place + 1));
            return place == 0 ? null : series.rateAt(place);
        }

        private Optional<Conversion> conversion(BigDecimal times, BigDecimal by) {
            int digits = reporting.getDefaultFractionDigits() - from.getDefaultFractionDigits();
            return Optional.of(Conversion.of(times, by, digits));
        }

        private RateSeries series(Currency currency, String quoteCode) {
            return quotesOf(currency).getOrDefault(quoteCode, NO_RATES);
        }
    }
}
