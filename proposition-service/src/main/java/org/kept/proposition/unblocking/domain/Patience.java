package org.kept.proposition.unblocking.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * How long something may wait before it is said to hang.
 *
 * @param signature for a manager's signature
 * @param owner for the owner's answer to a department
 * @param department for a department's answer
 */
public record Patience(Duration signature, Duration owner, Duration department) {

    /** What has waited since then or before hangs by now: one instant for each of them. */
    public record Ended(Instant signature, Instant owner, Instant department) {}

    public Ended endedAt(Instant now) {
        return new Ended(now.minus(signature), now.minus(owner), now.minus(department));
    }
}
