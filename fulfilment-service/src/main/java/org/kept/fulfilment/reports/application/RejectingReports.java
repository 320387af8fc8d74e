package org.kept.fulfilment.reports.application;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.chassis.inbox.PoisonEvent;
import org.kept.chassis.outbox.Outbox;
import org.kept.fulfilment.application.Refusal;
import org.kept.fulfilment.persistence.DatabaseClock;
import org.kept.fulfilment.persistence.Departments;
import org.kept.fulfilment.reports.domain.ReceivedReport;
import org.kept.fulfilment.reports.messaging.ReportEvents;

/** Tells a department why a report of its has changed nothing, and what would make it pass. */
@ApplicationScoped
class RejectingReports {
    private final Departments departments;
    private final Outbox outbox;
    private final DatabaseClock clock;

    RejectingReports(Departments departments, Outbox outbox, DatabaseClock clock) {
        this.departments = departments;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param refusals at least one */
    Uni<Void> reject(Report report, List<Refusal> refusals) {
        return mustBeDeclared(report.received())
                .chain(clock::now)
                .chain(now -> outbox.publish(ReportEvents.rejected(report, refusals, now)));
    }

    /** Only who is declared has a topic to be told on: an event for one that is not there would hold up the others. */
    Uni<Void> mustBeDeclared(ReceivedReport received) {
        return departments
                .findById(received.department())
                .onItem()
                .ifNull()
                .failWith(() -> new PoisonEvent("The department '" + received.department()
                        + "' is not declared here: add its file, then replay this report."))
                .replaceWithVoid();
    }
}
