package org.kept.proposition.messaging;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import org.kept.chassis.inbox.Inbox;
import org.kept.proposition.application.FollowingCommitments;

/** Reads {@code fulfilment.v1}. */
@ApplicationScoped
class FulfilmentConsumer {
    private final Inbox inbox;
    private final FollowingCommitments following;

    FulfilmentConsumer(Inbox inbox, FollowingCommitments following) {
        this.inbox = inbox;
        this.following = following;
    }

    @Incoming("fulfilment")
    Uni<Void> on(ConsumerRecord<String, String> record) {
        return inbox.once(
                record,
                CommitmentProgressed.TYPE,
                CommitmentProgressed.class,
                event -> following.progressed(event.propositionId(), event.toProgress()));
    }
}
