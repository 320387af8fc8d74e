package org.kept.proposition.people.application;

import java.time.Instant;

import io.smallrye.mutiny.Uni;

/** Whoever lets a training have consequences; called in the transaction that certifies it. */
public interface TrainingCertified {
    Uni<Void> certified(String salesperson, Instant now);
}
