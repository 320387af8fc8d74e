package org.kept.fulfilment.rest;

import java.time.Instant;
import java.util.Map;

import org.kept.fulfilment.persistence.TaskHistory;

/** Who did what with a task when, and why; {@code by} is absent when time did it, or the service itself. */
record TimelineEntry(long seq, Instant at, String by, String what, String why, Map<String, Object> detail) {
    static TimelineEntry of(TaskHistory.Entry entry) {
        return new TimelineEntry(entry.seq(), entry.at(), entry.by(), entry.what(), entry.why(), entry.detail());
    }
}
