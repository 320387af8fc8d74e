package org.kept.chassis.outbox;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;

/** The W3C trace context of the moment, so that a trace goes on behind the outbox. */
final class TraceParent {
    private TraceParent() {}

    /** @return {@code 00-<trace>-<span>-<flags>}, or null outside of any trace */
    static String current() {
        SpanContext span = Span.current().getSpanContext();
        if (!span.isValid()) {
            return null;
        }
        return "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                + span.getTraceFlags().asHex();
    }
}
