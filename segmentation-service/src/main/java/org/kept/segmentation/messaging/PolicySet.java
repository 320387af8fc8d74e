package org.kept.segmentation.messaging;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Currency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;

import org.kept.segmentation.domain.SegmentationPolicy;

/**
 * A policy on the wire, as ticks carry it, and as it stands on {@code segmentation-policies.v1}, keyed by version: what
 * somebody decided. It holds if its version follows that of the newest policy when the ranking reads it.
 *
 * @param share a decimal string
 * @param setBy who set it; null in a tick, and where nobody did
 */
public record PolicySet(long version, int windowDays, String share, String reportingCurrency, String setBy) {
    public static final String TYPE = "org.kept.segmentation-policy.set.v1";

    private static final ObjectReader READER = Json.readerFor(PolicySet.class);
    private static final ObjectWriter WRITER = Json.writerFor(PolicySet.class);

    public static PolicySet of(SegmentationPolicy policy) {
        return by(null, policy);
    }

    public static PolicySet by(String setBy, SegmentationPolicy policy) {
        return new PolicySet(
                policy.version(),
                policy.windowDays(),
                policy.share().toPlainString(),
                policy.reportingCurrency().getCurrencyCode(),
                setBy);
    }

    public byte[] write() {
        return Json.write(WRITER, this);
    }

    /**
     * Never throws, whatever the bytes are.
     *
     * @param historyDays how long orders are remembered; no window is longer
     */
    public static PolicyReading read(byte[] value, int historyDays) {
        if (value == null) {
            return new PolicyReading.Poison("The record has no value");
        }
        try {
            PolicySet wire = READER.readValue(value);
            return wire == null ? new PolicyReading.Poison("The value is null") : wire.judged(historyDays);
        } catch (JsonProcessingException notOurs) {
            return new PolicyReading.Poison("The value is not the JSON of a policy: " + notOurs.getOriginalMessage());
        } catch (IOException unreadable) {
            return new PolicyReading.Poison(unreadable.getMessage());
        }
    }

    private PolicyReading judged(int historyDays) {
        if (version < 1 || share == null || reportingCurrency == null) {
            return new PolicyReading.Poison("A policy has a version from 1, a share and a reportingCurrency");
        }
        if (windowDays < 1 || windowDays > historyDays) {
            return new PolicyReading.Poison("windowDays is from 1 to " + historyDays
                    + ", as orders are not remembered for longer; here it is " + windowDays);
        }
        try {
            return new PolicyReading.Readable(toPolicy());
        } catch (ArithmeticException | IllegalArgumentException unsound) {
            return new PolicyReading.Poison("share is a decimal from 0 to 1 with at most 9 decimals, reportingCurrency"
                    + " an ISO 4217 code; here they are '" + share + "' and '" + reportingCurrency + "'");
        }
    }

    SegmentationPolicy toPolicy() {
        return SegmentationPolicy.of(
                version, windowDays, new BigDecimal(share), Currency.getInstance(reportingCurrency));
    }
}
