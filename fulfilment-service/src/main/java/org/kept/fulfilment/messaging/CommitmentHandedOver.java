package org.kept.fulfilment.messaging;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.kept.chassis.inbox.PoisonEvent;
import org.kept.fulfilment.domain.OtherSalesperson;

/** What this service uses of proposition's {@code org.kept.commitment.handed-over.v1}. */
record CommitmentHandedOver(
        UUID commitmentId,
        String department,
        String salesperson,
        Long salespersonRevision,
        String reason,
        String handedOverBy) {
    static final String TYPE = "org.kept.commitment.handed-over.v1";

    /** @throws PoisonEvent when something is missing, or another department's topic carries it */
    OtherSalesperson toWord(String topic) {
        Map<String, Object> needed = new LinkedHashMap<>();
        needed.put("commitmentId", commitmentId);
        needed.put("department", department);
        needed.put("salesperson", salesperson);
        needed.put("salespersonRevision", salespersonRevision);
        needed.put("reason", reason);
        needed.put("handedOverBy", handedOverBy);
        CommitmentTopics.mustBeComplete(needed);
        CommitmentTopics.mustBeOf(department, topic);
        return new OtherSalesperson(commitmentId, department, salesperson, salespersonRevision, handedOverBy, reason);
    }
}
