package org.kept.fulfilment.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.kept.fulfilment.domain.Predecessor;

/** What a task waits for; only its id is there while nobody here has heard of it. */
record AwaitedBody(UUID commitmentId, String department, String state, Instant expectedAt) {
    /** @return null when there is none */
    static List<AwaitedBody> of(List<Predecessor> first) {
        return first.isEmpty() ? null : first.stream().map(AwaitedBody::of).toList();
    }

    private static AwaitedBody of(Predecessor first) {
        return new AwaitedBody(
                first.commitmentId(),
                first.department(),
                first.state() == null ? null : first.state().word(),
                first.expectedAt());
    }
}
