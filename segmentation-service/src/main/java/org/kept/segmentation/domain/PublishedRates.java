package org.kept.segmentation.domain;

import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** All rates published, and what they make of an amount in the reporting currency that holds at the moment. */
public final class PublishedRates {
    /** What an amount is worth for which there is no rate. */
    static final long NONE = Long.MIN_VALUE;

    private record Quote(Currency currency, Currency quoteCurrency, int epochDay) {}

    private final Map<Quote, FxRate> rates = new HashMap<>();
    private Currency reporting;
    private FxRates asked;

    /** @return whether it is news: another rate for its day, or the first */
    public boolean put(FxRate rate) {
        FxRate before = rates.put(new Quote(rate.currency(), rate.quoteCurrency(), rate.epochDay()), rate);
        if (asked != null) {
            asked.put(rate);
        }
        return !rate.equals(before);
    }

    public Collection<FxRate> all() {
        return Collections.unmodifiableCollection(rates.values());
    }

    void reportIn(Currency currency) {
        if (!currency.equals(reporting)) {
            reporting = currency;
            asked = new FxRates(currency);
            rates.values().forEach(asked::put);
        }
    }

    /** Minor units of the reporting currency; {@link #NONE} without a rate, or beyond what an amount can be. */
    long value(long net, Currency from, int epochDay) {
        Optional<Conversion> conversion = asked.conversion(from, epochDay);
        try {
            return conversion.isPresent() ? conversion.get().of(net) : NONE;
        } catch (ArithmeticException absurd) {
            return NONE;
        }
    }
}
