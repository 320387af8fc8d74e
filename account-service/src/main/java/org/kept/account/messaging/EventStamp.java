package org.kept.account.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import org.apache.kafka.common.header.Headers;

import org.kept.chassis.events.CloudEventHeaders;

/** The CloudEvents headers that all events of one request share, made once: its time and its trace. */
final class EventStamp {
    private static final byte[] SPEC_VERSION = utf8("1.0");
    private static final byte[] SOURCE = utf8("/account-service");
    private static final byte[] JSON = utf8("application/json");

    private final byte[] time;
    private final byte[] traceParent;

    /** Takes the trace context of the thread that makes it. */
    EventStamp(Instant time) {
        this.time = utf8(time.toString());
        this.traceParent = currentTraceParent();
    }

    void on(Headers headers, String id, String type, byte[] subject) {
        headers.add(CloudEventHeaders.SPEC_VERSION, SPEC_VERSION)
                .add(CloudEventHeaders.ID, utf8(id))
                .add(CloudEventHeaders.SOURCE, SOURCE)
                .add(CloudEventHeaders.TYPE, utf8(type))
                .add(CloudEventHeaders.TIME, time)
                .add(CloudEventHeaders.SUBJECT, subject)
                .add(CloudEventHeaders.CONTENT_TYPE, JSON);
        if (traceParent != null) {
            headers.add(CloudEventHeaders.TRACE_PARENT, traceParent);
        }
    }

    /** The W3C form, or null outside of any trace. */
    private static byte[] currentTraceParent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? utf8("00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex())
                : null;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
