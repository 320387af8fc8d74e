package org.kept.fulfilment.messaging;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import org.kept.chassis.inbox.Inbox;
import org.kept.chassis.inbox.PoisonEvent;
import org.kept.chassis.inbox.ReceivedEvent;
import org.kept.fulfilment.application.Reception;
import org.kept.fulfilment.application.TakingOnCommitments;

/** Reads every department's {@code commitments.<department>.v1}. */
@ApplicationScoped
class CommitmentsConsumer {
    private final Inbox inbox;
    private final TakingOnCommitments taking;

    CommitmentsConsumer(Inbox inbox, TakingOnCommitments taking) {
        this.inbox = inbox;
        this.taking = taking;
    }

    @Incoming("commitments")
    Uni<Void> on(ConsumerRecord<String, String> record) {
        return Uni.createFrom()
                .item(() -> ReceivedEvent.of(record))
                .invoke(CommitmentsConsumer::mustBeKnown)
                .chain(event -> inbox.once(record, CommitmentMade.TYPE, CommitmentMade.class, made -> taking.takeOn(
                                made.toCommitment(record.topic()))
                        .invoke(CommitmentsConsumer::unlessRefused)
                        .replaceWithVoid()));
    }

    /**
     * What a newer proposition-service says here matters; it waits with the dead letters for a newer version of this
     * one.
     */
    private static void mustBeKnown(ReceivedEvent event) {
        if (!event.type().equals(CommitmentMade.TYPE)) {
            throw new PoisonEvent("Events of the type " + event.type() + " are not known here.");
        }
    }

    private static void unlessRefused(Reception reception) {
        if (reception instanceof Reception.Refused refused) {
            throw new PoisonEvent(refused.reason());
        }
    }
}
