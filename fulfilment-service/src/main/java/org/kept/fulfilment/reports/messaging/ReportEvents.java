package org.kept.fulfilment.reports.messaging;

import java.time.Instant;
import java.util.List;

import org.kept.chassis.outbox.DomainEvent;
import org.kept.fulfilment.application.Refusal;
import org.kept.fulfilment.reports.application.Report;
import org.kept.fulfilment.reports.domain.ReceivedReport;

/** Says on which topic and in which form a rejection leaves. */
public final class ReportEvents {
    private ReportEvents() {}

    /** Keyed as the report, so that an account's rejections are in order; by the department where there was no key. */
    public static DomainEvent rejected(Report report, List<Refusal> refusals, Instant at) {
        ReceivedReport received = report.received();
        return new DomainEvent(
                ReportTopics.rejections(received.department()),
                ReceivedReport.isName(received.key()) ? received.key() : received.department(),
                ReportRejected.TYPE,
                ReportRejected.of(report, refusals, at));
    }
}
