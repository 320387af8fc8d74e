package org.kept.segmentation.messaging;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;

import org.kept.segmentation.domain.FxRate;
import org.kept.segmentation.domain.Tick;

/** {@code org.kept.business-date.passed.v1}: a {@link Tick}. */
public record BusinessDatePassed(String businessDate, Long tick, PolicySet policy, List<Rate> rates, Boolean assess) {
    public static final String TYPE = "org.kept.business-date.passed.v1";

    private static final ObjectReader READER = Json.readerFor(BusinessDatePassed.class);
    private static final ObjectWriter WRITER = Json.writerFor(BusinessDatePassed.class);

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
                    (int) LocalDate.parse(date).toEpochDay(),
                    new BigDecimal(rate));
        }
    }

    public static byte[] write(Tick tick) {
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
                        tick.assess() ? true : null));
    }

    /** Empty when the bytes are no tick. */
    public static Optional<Tick> read(byte[] value) {
        try {
            BusinessDatePassed read = value == null ? null : READER.readValue(value);
            return read == null || read.tick == null ? Optional.empty() : Optional.of(read.toTick());
        } catch (IOException | RuntimeException noTick) {
            return Optional.empty();
        }
    }

    private Tick toTick() {
        List<FxRate> known =
                rates == null ? List.of() : rates.stream().map(Rate::fxRate).toList();
        return new Tick(tick, LocalDate.parse(businessDate), policy.toPolicy(), known, Boolean.TRUE.equals(assess));
    }
}
