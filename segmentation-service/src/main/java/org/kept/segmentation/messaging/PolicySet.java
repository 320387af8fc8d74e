package org.kept.segmentation.messaging;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

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

    /** Empty when the bytes are no policy. */
    public static Optional<SegmentationPolicy> read(byte[] value) {
        try {
            PolicySet read = value == null ? null : READER.readValue(value);
            return read == null ? Optional.empty() : Optional.of(read.toPolicy());
        } catch (IOException | RuntimeException noPolicy) {
            return Optional.empty();
        }
    }

    SegmentationPolicy toPolicy() {
        return SegmentationPolicy.of(
                version, windowDays, new BigDecimal(share), Currency.getInstance(reportingCurrency));
    }
}
