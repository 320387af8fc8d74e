package org.kept.segmentation.messaging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;

import org.kept.segmentation.domain.Fault;
import org.kept.segmentation.domain.FxRate;
import org.kept.segmentation.domain.FxRateClaim;
import org.kept.segmentation.domain.FxRateClaim.Verdict;

/**
 * {@code org.kept.fx-rate.published.v1}. Its key holds the quote currency, too: the topic is compacted, and a currency is
 * quoted in several on one day.
 */
public record FxRatePublished(String currency, String quoteCurrency, String date, String rate) {
    public static final String TYPE = "org.kept.fx-rate.published.v1";

    private static final ObjectReader READER = Json.readerFor(FxRatePublished.class);
    private static final ObjectWriter WRITER = Json.writerFor(FxRatePublished.class);

    /** Currency, quote currency and date: {@code EUR/USD/2026-03-31}. */
    public static String key(FxRate rate) {
        return rate.currency().getCurrencyCode()
                + '/'
                + rate.quoteCurrency().getCurrencyCode()
                + '/'
                + LocalDate.ofEpochDay(rate.epochDay());
    }

    public static byte[] write(FxRate rate) {
        return Json.write(
                WRITER,
                new FxRatePublished(
                        rate.currency().getCurrencyCode(),
                        rate.quoteCurrency().getCurrencyCode(),
                        LocalDate.ofEpochDay(rate.epochDay()).toString(),
                        rate.rate().toPlainString()));
    }

    /**
     * Never throws, whatever the bytes are.
     *
     * @param arrivedAt when the broker took the record: the same in every replay, unlike the clock on the wall
     */
    public static FxRateReading read(byte[] key, byte[] value, Instant arrivedAt) {
        if (key == null || value == null) {
            return new FxRateReading.Poison("The record has no " + (key == null ? "key" : "value"));
        }
        try {
            FxRatePublished wire = READER.readValue(value);
            return wire == null ? new FxRateReading.Poison("The value is null") : wire.judged(key, arrivedAt);
        } catch (JsonProcessingException notOurs) {
            return new FxRateReading.Poison("The value is not the JSON of a rate: " + notOurs.getOriginalMessage());
        } catch (IOException unreadable) {
            return new FxRateReading.Poison(unreadable.getMessage());
        }
    }

    private FxRateReading judged(byte[] key, Instant arrivedAt) {
        LocalDate arrivedOn = arrivedAt.atOffset(ZoneOffset.UTC).toLocalDate();
        Verdict verdict = new FxRateClaim(currency, quoteCurrency, date, rate).judge(arrivedOn);
        if (verdict instanceof Verdict.Faulty faulty) {
            return new FxRateReading.Poison(
                    faulty.faults().stream().map(Fault::sentence).collect(Collectors.joining("; ")));
        }
        FxRate sound = ((Verdict.Sound) verdict).rate();
        return new String(key, StandardCharsets.UTF_8).equals(key(sound))
                ? new FxRateReading.Readable(sound)
                : new FxRateReading.Poison("The record's key is not '" + key(sound) + "'");
    }
}
