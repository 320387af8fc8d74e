package org.kept.proposition.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * What a department's work on a commitment has come to.
 *
 * @param revision rises with every change of this commitment's work; an older one than known changes nothing
 * @param state null when it is one that is not known here: the state that is known stays
 * @param kept null while it is open, false as soon as the promised date passes, true when delivered by then;
 *     told of what was called off, too, when its date had passed before
 * @param commitmentRevision which revision of the commitment the department has before it; null when not told
 * @param cancellationRefused why it will not stop, or null
 * @param by who moved it; null when the clock did, or the service itself
 */
public record Progress(
        UUID commitmentId,
        long revision,
        CommitmentState state,
        boolean overdue,
        Boolean kept,
        Instant completedAt,
        Standing standing,
        Jeopardy jeopardy,
        Long commitmentRevision,
        String cancellationRefused,
        String by) {

    public Progress(
            UUID commitmentId,
            long revision,
            CommitmentState state,
            boolean overdue,
            Boolean kept,
            Instant completedAt) {
        this(commitmentId, revision, state, overdue, kept, completedAt, Standing.NOTHING_SAID, null, null, null, null);
    }
}
