package org.kept.fulfilment.rest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.kept.fulfilment.forecast.persistence.ForecastHistory;
import org.kept.fulfilment.persistence.TaskHistory;

/**
 * Who did what with a task when, and why; {@code by} is absent when time did it, or the service itself. What was foreseen
 * is no change of the task, and has no {@code seq}.
 */
record TimelineEntry(Long seq, Instant at, String by, String what, String why, Map<String, Object> detail) {
    static TimelineEntry of(TaskHistory.Entry entry) {
        return new TimelineEntry(entry.seq(), entry.at(), entry.by(), entry.what(), entry.why(), entry.detail());
    }

    static TimelineEntry of(ForecastHistory.Entry entry) {
        return new TimelineEntry(null, entry.at(), null, entry.what(), entry.why(), entry.detail());
    }

    /** In the order of time; what has changed comes before what was foreseen of it. */
    static List<TimelineEntry> together(List<TaskHistory.Entry> history, List<ForecastHistory.Entry> foreseen) {
        List<TimelineEntry> all =
                new ArrayList<>(history.stream().map(TimelineEntry::of).toList());
        foreseen.stream().map(TimelineEntry::of).forEach(all::add);
        all.sort(Comparator.comparing(TimelineEntry::at));
        return all;
    }
}
