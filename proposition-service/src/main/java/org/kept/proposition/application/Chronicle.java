package org.kept.proposition.application;

import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.chassis.outbox.DomainEvent;
import org.kept.chassis.outbox.Outbox;
import org.kept.proposition.domain.Decision;
import org.kept.proposition.domain.PropositionEvent;
import org.kept.proposition.domain.PropositionVersion;
import org.kept.proposition.messaging.PropositionEvents;
import org.kept.proposition.persistence.Propositions;
import org.kept.proposition.persistence.Timeline;
import org.kept.proposition.persistence.Versions;

/**
 * The one place where what happened is written down, in the transaction that it happened in: the versions that were made,
 * the timeline, and what leaves for others. The proposition is flushed first; the rest is sent together.
 */
@ApplicationScoped
public class Chronicle {
    private final Propositions propositions;
    private final Versions versions;
    private final Timeline timeline;
    private final Outbox outbox;

    Chronicle(Propositions propositions, Versions versions, Timeline timeline, Outbox outbox) {
        this.propositions = propositions;
        this.versions = versions;
        this.timeline = timeline;
        this.outbox = outbox;
    }

    /** What a decision has brought about; a refusal brings about nothing. */
    public Uni<Void> write(Decision decision) {
        if (decision instanceof Decision.Done done) {
            return write(done.events());
        }
        return decision instanceof Decision.Asked asked
                ? write(asked.events())
                : Uni.createFrom().voidItem();
    }

    /** @param events in their order; they reach one account's readers in it */
    public Uni<Void> write(List<PropositionEvent> events) {
        List<DomainEvent> leaving = PropositionEvents.of(events);
        List<PropositionVersion> made = events.stream()
                .map(PropositionEvent::version)
                .filter(Objects::nonNull)
                .toList();
        return propositions.flush().chain(() -> Uni.combine()
                .all()
                .unis(outbox.publish(leaving), versions.add(made), timeline.append(events))
                .discardItems());
    }
}
