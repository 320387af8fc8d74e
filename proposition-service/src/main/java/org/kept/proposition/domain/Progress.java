package org.kept.proposition.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * What a department's work on a commitment has come to.
 *
 * @param revision rises with every change of this commitment; an older one than known changes nothing
 * @param kept null while it is open, false as soon as the promised date passes, true when delivered by then
 */
public record Progress(
        UUID commitmentId, long revision, CommitmentState state, boolean overdue, Boolean kept, Instant completedAt) {}
