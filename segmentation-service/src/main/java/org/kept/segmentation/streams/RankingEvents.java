package org.kept.segmentation.streams;

import java.nio.charset.StandardCharsets;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

import org.kept.segmentation.domain.Tick;
import org.kept.segmentation.domain.TierChange;
import org.kept.segmentation.messaging.AccountTierChanged;
import org.kept.segmentation.messaging.BusinessDatePassed;
import org.kept.segmentation.messaging.CloudEvents;

/** What the ranking tells, as records to its sinks. */
final class RankingEvents {
    private final ProcessorContext<byte[], byte[]> context;
    private long toldAtMs;
    private Header toldAt;

    RankingEvents(ProcessorContext<byte[], byte[]> context) {
        this.context = context;
    }

    /** @param traceParent of the request that caused it; null when nobody's did */
    void tell(TierChange change, byte[] traceParent) {
        byte[] value = AccountTierChanged.write(change);
        String id = "account-tier-" + change.accountId() + "-" + change.revision();
        Headers headers = CloudEvents.headers(AccountTierChanged.TYPE, id, change.accountId(), time(), traceParent);
        forward(change.accountId(), value, headers, SegmentationProcessor.TIERS);
        forward(change.accountId(), value, headers, SegmentationProcessor.TIER_CHANGES);
    }

    void give(Tick tick, String applicationId) {
        String date = tick.date().toString();
        String id = "business-date-" + date + "-" + tick.number();
        Headers headers = CloudEvents.headers(BusinessDatePassed.TYPE, id, date, time(), null);
        forward(date, BusinessDatePassed.write(tick, applicationId), headers, SegmentationProcessor.TICKS);
    }

    /** Thousands of changes can be told in a millisecond. */
    private Header time() {
        long now = context.currentSystemTimeMs();
        if (now != toldAtMs) {
            toldAtMs = now;
            toldAt = CloudEvents.time(now);
        }
        return toldAt;
    }

    private void forward(String key, byte[] value, Headers headers, String sink) {
        byte[] keyBytes = key.getBytes(StandardCharsets.UTF_8);
        context.forward(new Record<>(keyBytes, value, context.currentSystemTimeMs(), headers), sink);
    }
}
