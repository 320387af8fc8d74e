package org.kept.fulfilment.reports.messaging;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import org.kept.chassis.inbox.Inbox;
import org.kept.chassis.persistence.Transactions;
import org.kept.fulfilment.reports.application.ContentionChanging;
import org.kept.fulfilment.reports.application.HearingReports;
import org.kept.fulfilment.reports.domain.ReceivedReport;

/** Reads every department's {@code department-reports.<department>.v1}. */
@ApplicationScoped
class ReportsConsumer {
    private static final Duration PAUSE_MIN = Duration.ofMillis(100);
    private static final Duration PAUSE_MAX = Duration.ofSeconds(1);
    private static final int TRIES_MAX = 5;

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
        return Uni.createFrom().item(() -> ReportTopics.received(record)).chain(received -> once(received, false)
                .onFailure(ContentionChanging.class)
                .retry()
                .withBackOff(PAUSE_MIN, PAUSE_MAX)
                .withExecutor(Transactions.onThisContext())
                .atMost(TRIES_MAX)
                .onFailure(ContentionChanging.class)
                .recoverWithUni(() -> once(received, true)));
    }

    private Uni<Void> once(ReceivedReport received, boolean lastTry) {
        return inbox.once(ReportTopics.identity(received), () -> hearing.hear(reader.read(received), lastTry));
    }
}
