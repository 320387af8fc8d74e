package org.kept.segmentation.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

import org.kept.chassis.events.CloudEventHeaders;

/** The headers of what this service tells. */
public final class CloudEvents {
    private static final String SOURCE = "/segmentation-service";

    private CloudEvents() {}

    /**
     * @param id the same for the same fact, however often it is told
     * @param traceParent of the request that caused it; null when nobody's did
     */
    public static Headers headers(String type, String id, String subject, Instant time, byte[] traceParent) {
        Headers headers = new RecordHeaders();
        add(headers, CloudEventHeaders.SPEC_VERSION, "1.0");
        add(headers, CloudEventHeaders.ID, id);
        add(headers, CloudEventHeaders.SOURCE, SOURCE);
        add(headers, CloudEventHeaders.TYPE, type);
        add(headers, CloudEventHeaders.TIME, time.toString());
        add(headers, CloudEventHeaders.SUBJECT, subject);
        add(headers, CloudEventHeaders.CONTENT_TYPE, "application/json");
        return withTraceParent(headers, traceParent);
    }

    /** Null when the record carries none. */
    public static byte[] traceParent(Headers headers) {
        Header header = headers.lastHeader(CloudEventHeaders.TRACE_PARENT);
        return header == null ? null : header.value();
    }

    public static Headers withTraceParent(Headers headers, byte[] traceParent) {
        return traceParent == null ? headers : headers.add(CloudEventHeaders.TRACE_PARENT, traceParent);
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
