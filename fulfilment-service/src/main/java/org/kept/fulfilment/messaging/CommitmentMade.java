package org.kept.fulfilment.messaging;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.kept.chassis.inbox.PoisonEvent;
import org.kept.fulfilment.domain.Commitment;

/** What this service uses of proposition's {@code org.kept.commitment.made.v1}. */
record CommitmentMade(
        UUID commitmentId,
        UUID propositionId,
        String accountId,
        String department,
        String salesperson,
        String promise,
        Instant dueAt,
        String timeZone,
        long revision,
        Instant madeAt) {
    static final String TYPE = "org.kept.commitment.made.v1";

    /**
     * @param topic where it was read; each department has its own
     * @throws PoisonEvent when something is missing, or another department's topic carries it
     */
    Commitment toCommitment(String topic) {
        mustBeComplete();
        if (!topic.equals(topic(department))) {
            throw new PoisonEvent("A commitment of the department '" + department + "' on the topic " + topic + ".");
        }
        return new Commitment(
                commitmentId,
                propositionId,
                accountId,
                department,
                salesperson,
                promise,
                dueAt,
                zone(),
                revision,
                madeAt);
    }

    private static String topic(String department) {
        return "commitments." + department + ".v1";
    }

    private void mustBeComplete() {
        Map<String, Object> needed = new LinkedHashMap<>();
        needed.put("commitmentId", commitmentId);
        needed.put("propositionId", propositionId);
        needed.put("accountId", accountId);
        needed.put("department", department);
        needed.put("salesperson", salesperson);
        needed.put("promise", promise);
        needed.put("dueAt", dueAt);
        needed.put("timeZone", timeZone);
        needed.put("madeAt", madeAt);
        needed.values().removeIf(value -> value != null && !value.toString().isBlank());
        if (!needed.isEmpty()) {
            throw new PoisonEvent("It does not say: " + String.join(", ", needed.keySet()) + ".");
        }
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(timeZone);
        } catch (DateTimeException unknown) {
            throw new PoisonEvent("'" + timeZone + "' is no time zone.", unknown);
        }
    }
}
