package org.kept.proposition.messaging;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import org.kept.chassis.inbox.Inbox;
import org.kept.proposition.application.FollowingCommitments;
import org.kept.proposition.application.ForeseeingDelays;

/** Reads {@code fulfilment.v1}. */
@ApplicationScoped
class FulfilmentConsumer {
    private final Inbox inbox;
    private final FollowingCommitments following;
    private final ForeseeingDelays foreseeing;

    FulfilmentConsumer(Inbox inbox, FollowingCommitments following, ForeseeingDelays foreseeing) {
        this.inbox = inbox;
        this.following = following;
        this.foreseeing = foreseeing;
    }

    @Incoming("fulfilment")
    Uni<Void> on(ConsumerRecord<String, String> record) {
        // Each looks at events of its own type alone.
        return inbox.once(
                        record,
                        CommitmentProgressed.TYPE,
                        CommitmentProgressed.class,
                        event -> following.progressed(event.propositionId(), event.toProgress()))
                .chain(() -> inbox.once(
                        record,
                        CommitmentJeopardyChanged.TYPE,
                        CommitmentJeopardyChanged.class,
                        event -> foreseeing.foreseen(event.propositionId(), event.toForesight())));
    }
}
