package org.kept.account.messaging;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import org.kept.account.persistence.Promises;
import org.kept.chassis.inbox.Inbox;
import org.kept.chassis.inbox.ReceivedEvent;

/** Reads {@code propositions.v1}: what was promised to whom. */
@ApplicationScoped
class PropositionsConsumer {
    private final Inbox inbox;
    private final Promises promises;

    PropositionsConsumer(Inbox inbox, Promises promises) {
        this.inbox = inbox;
        this.promises = promises;
    }

    @Incoming("propositions")
    Uni<Void> on(ConsumerRecord<String, String> record) {
        return Uni.createFrom().item(() -> ReceivedEvent.of(record).type()).chain(type -> switch (type) {
            case PropositionCommitted.TYPE, PropositionCommitted.AMENDED_TYPE ->
                inbox.once(record, type, PropositionCommitted.class, this::keep);
            case PropositionWithdrawn.TYPE ->
                inbox.once(record, type, PropositionWithdrawn.class, event -> promises.keep(event.withdrawn()));
            case PropositionSettled.TYPE ->
                inbox.once(record, type, PropositionSettled.class, event -> promises.keep(event.settled()));
            // A later version of the topic may tell more than this service asks for.
            default -> Uni.createFrom().voidItem();
        });
    }

    /** A version takes the place of the last one as a whole: what it leaves out is promised no more. */
    private Uni<Void> keep(PropositionCommitted event) {
        List<Promises.Promised> promised = event.promised();
        return Multi.createFrom()
                .iterable(promised)
                .onItem()
                .transformToUniAndConcatenate(promises::keep)
                .collect()
                .last()
                .chain(() -> promises.forgetBefore(event.propositionId(), event.version()));
    }
}
