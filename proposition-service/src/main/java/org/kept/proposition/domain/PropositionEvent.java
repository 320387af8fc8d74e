package org.kept.proposition.domain;

import java.time.Instant;

/** What happened to a proposition, for others to know. */
public sealed interface PropositionEvent {
    Proposition proposition();

    record Committed(Proposition proposition, Instant at) implements PropositionEvent {}

    record CommitmentMade(Proposition proposition, Commitment commitment, Instant at) implements PropositionEvent {}

    record Settled(Proposition proposition, Instant at) implements PropositionEvent {}
}
