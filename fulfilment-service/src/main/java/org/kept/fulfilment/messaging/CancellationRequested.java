package org.kept.fulfilment.messaging;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.kept.chassis.inbox.PoisonEvent;
import org.kept.fulfilment.domain.SalesWord;

/** What this service uses of proposition's {@code org.kept.commitment.cancellation-requested.v1}. */
record CancellationRequested(UUID commitmentId, String department, long revision, String reason, String requestedBy) {
    static final String TYPE = "org.kept.commitment.cancellation-requested.v1";

    /** @throws PoisonEvent when it does not say what, or who asks, or another department's topic carries it */
    SalesWord toWord(String topic) {
        Map<String, Object> needed = new LinkedHashMap<>();
        needed.put("commitmentId", commitmentId);
        needed.put("department", department);
        needed.put("requestedBy", requestedBy);
        CommitmentTopics.mustBeComplete(needed);
        CommitmentTopics.mustBeOf(department, topic);
        return new SalesWord.CancellationRequested(commitmentId, department, revision, requestedBy, reason);
    }
}
