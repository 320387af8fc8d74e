package org.kept.fulfilment.messaging;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import org.kept.chassis.inbox.Inbox;
import org.kept.chassis.inbox.PoisonEvent;
import org.kept.chassis.inbox.ReceivedEvent;
import org.kept.fulfilment.application.HearingSales;
import org.kept.fulfilment.application.Reception;
import org.kept.fulfilment.application.SalesListener;
import org.kept.fulfilment.application.TakingOnCommitments;

/** Reads every department's {@code commitments.<department>.v1}. */
@ApplicationScoped
class CommitmentsConsumer {
    private final Inbox inbox;
    private final TakingOnCommitments taking;
    private final HearingSales hearing;
    private final List<SalesListener> listeners;

    CommitmentsConsumer(
            Inbox inbox, TakingOnCommitments taking, HearingSales hearing, @All List<SalesListener> listeners) {
        this.inbox = inbox;
        this.taking = taking;
        this.hearing = hearing;
        this.listeners = listeners;
    }

    /**
     * What a newer proposition-service says here matters; it waits with the dead letters for a newer version of this
     * one.
     */
    @Incoming("commitments")
    Uni<Void> on(ConsumerRecord<String, String> record) {
        String topic = record.topic();
        return Uni.createFrom().item(() -> ReceivedEvent.of(record)).chain(event -> switch (event.type()) {
            case CommitmentMade.TYPE ->
                once(record, event, CommitmentMade.class, made -> taking.takeOn(made.toCommitment(topic)));
            case CommitmentMade.AMENDED ->
                once(record, event, CommitmentMade.class, amended -> hearing.hear(amended.toAmendment(topic)));
            case CommitmentInsisted.TYPE ->
                once(record, event, CommitmentInsisted.class, insisted -> hearing.hear(insisted.toWord(topic)));
            case CancellationRequested.TYPE ->
                once(record, event, CancellationRequested.class, request -> hearing.hear(request.toWord(topic)));
            case CommitmentHandedOver.TYPE ->
                once(record, event, CommitmentHandedOver.class, handed -> hearing.hear(handed.toWord(topic)));
            default -> throw new PoisonEvent("Events of the type " + event.type() + " are not known here.");
        });
    }

    private <T> Uni<Void> once(
            ConsumerRecord<String, String> record,
            ReceivedEvent event,
            Class<T> payload,
            Function<T, Uni<Reception>> effect) {
        return inbox.once(record, event.type(), payload, read -> overheard(record, event, () -> effect.apply(read))
                .invoke(CommitmentsConsumer::unlessRefused)
                .replaceWithVoid());
    }

    private Uni<Reception> overheard(
            ConsumerRecord<String, String> record, ReceivedEvent event, Supplier<Uni<Reception>> effect) {
        SalesListener.Said said = new SalesListener.Said(
                CommitmentTopics.department(record.topic()), record.key(), event.type(), record.value());
        Supplier<Uni<Reception>> hearing = effect;
        for (SalesListener listener : listeners) {
            Supplier<Uni<Reception>> inner = hearing;
            hearing = () -> listener.listen(said, inner);
        }
        return hearing.get();
    }

    private static void unlessRefused(Reception reception) {
        if (reception instanceof Reception.Refused refused) {
            throw new PoisonEvent(refused.reason());
        }
    }
}
