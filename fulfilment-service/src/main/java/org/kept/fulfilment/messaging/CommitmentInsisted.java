package org.kept.fulfilment.messaging;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.kept.chassis.inbox.PoisonEvent;
import org.kept.fulfilment.domain.Insistence;
import org.kept.fulfilment.domain.SalesWord;

/** What this service uses of proposition's {@code org.kept.commitment.insisted.v1}. */
record CommitmentInsisted(
        UUID commitmentId,
        String department,
        long revision,
        String reason,
        String insistedBy,
        Instant insistedAt,
        Instant dueAt) {
    static final String TYPE = "org.kept.commitment.insisted.v1";

    /** @throws PoisonEvent when something is missing, a name or a reason too, or another department's topic carries it */
    SalesWord toWord(String topic) {
        Map<String, Object> needed = new LinkedHashMap<>();
        needed.put("commitmentId", commitmentId);
        needed.put("department", department);
        needed.put("reason", reason);
        needed.put("insistedBy", insistedBy);
        needed.put("insistedAt", insistedAt);
        needed.put("dueAt", dueAt);
        CommitmentTopics.mustBeComplete(needed);
        CommitmentTopics.mustBeOf(department, topic);
        Insistence insistence = new Insistence(insistedBy, insistedAt.truncatedTo(ChronoUnit.MICROS), reason);
        return new SalesWord.Insisted(commitmentId, department, revision, dueAt, insistence);
    }
}
