package org.kept.fulfilment.reports.messaging;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import org.kept.chassis.inbox.Inbox;
import org.kept.fulfilment.reports.application.HearingReports;

/** Reads every department's {@code department-reports.<department>.v1}. */
@ApplicationScoped
class ReportsConsumer {
    private final Inbox inbox;
    private final ReportReader reader;
    private final HearingReports hearing;

    ReportsConsumer(Inbox inbox, ReportReader reader, HearingReports hearing) {
        this.inbox = inbox;
        this.reader = reader;
        this.hearing = hearing;
    }

    /** Only what cannot be told to its department goes to the dead letters: all else it is told, in the same transaction. */
    @Incoming("reports")
    Uni<Void> on(ConsumerRecord<String, String> record) {
        return Uni.createFrom()
                .item(() -> ReportTopics.received(record))
                .chain(received ->
                        inbox.once(ReportTopics.identity(received), () -> hearing.hear(reader.read(received))));
    }
}
