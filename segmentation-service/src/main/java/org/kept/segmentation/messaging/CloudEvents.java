package org.kept.segmentation.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;

import org.kept.chassis.events.CloudEventHeaders;

/** The headers of what this service tells. */
public final class CloudEvents {
    private static final Header SPEC_VERSION = header(CloudEventHeaders.SPEC_VERSION, "1.0");
    private static final Header SOURCE = header(CloudEventHeaders.SOURCE, "/segmentation-service");
    private static final Header JSON = header(CloudEventHeaders.CONTENT_TYPE, "application/json");

    private CloudEvents() {}

    /**
     * @param id the same for the same fact, however often it is told
     * @param traceParent of the request that caused it; null when nobody's did
     */
    public static Headers headers(String type, String id, String subject, Instant time, byte[] traceParent) {
        return headers(type, id, subject, header(CloudEventHeaders.TIME, time.toString()), traceParent);
    }

    /** @param time as {@link #time} makes it, once for many events */
    public static Headers headers(String type, String id, String subject, Header time, byte[] traceParent) {
        Headers headers = new RecordHeaders()
                .add(SPEC_VERSION)
                .add(header(CloudEventHeaders.ID, id))
                .add(SOURCE)
                .add(header(CloudEventHeaders.TYPE, type))
                .add(time)
                .add(header(CloudEventHeaders.SUBJECT, subject))
                .add(JSON);
        return withTraceParent(headers, traceParent);
    }

    public static Header time(long epochMillis) {
        return header(CloudEventHeaders.TIME, Instant.ofEpochMilli(epochMillis).toString());
    }

    /** Null when the record carries none. */
    public static byte[] traceParent(Headers headers) {
        Header header = headers.lastHeader(CloudEventHeaders.TRACE_PARENT);
        return header == null ? null : header.value();
    }

    public static Headers withTraceParent(Headers headers, byte[] traceParent) {
        return traceParent == null ? headers : headers.add(CloudEventHeaders.TRACE_PARENT, traceParent);
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
