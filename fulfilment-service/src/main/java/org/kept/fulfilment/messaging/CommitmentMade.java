package org.kept.fulfilment.messaging;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.kept.chassis.inbox.PoisonEvent;
import org.kept.fulfilment.domain.Commitment;
import org.kept.fulfilment.domain.SalesWord;
import org.kept.fulfilment.domain.Terms;

/**
 * What this service uses of proposition's {@code org.kept.commitment.made.v1}, and of
 * {@code org.kept.commitment.amended.v1}, which says the same of what it has become.
 */
record CommitmentMade(
        UUID commitmentId,
        UUID propositionId,
        String accountId,
        String department,
        String salesperson,
        Long salespersonRevision,
        String promise,
        Instant dueAt,
        String timeZone,
        long revision,
        Instant madeAt,
        String type,
        Integer quantity,
        List<UUID> dependsOn,
        Instant pointOfNoReturn,
        Instant customerDueAt,
        Boolean agreedCounter,
        WireMoney value) {
    static final String TYPE = "org.kept.commitment.made.v1";
    static final String AMENDED = "org.kept.commitment.amended.v1";

    /**
     * @param topic where it was read; each department has its own
     * @throws PoisonEvent when something is missing, or another department's topic carries it
     */
    Commitment toCommitment(String topic) {
        mustBeComplete();
        CommitmentTopics.mustBeOf(department, topic);
        Terms terms = new Terms(
                promise,
                dueAt,
                customerDueAt,
                zone(),
                type,
                quantity,
                dependsOn,
                pointOfNoReturn,
                WireMoney.toValue(value));
        return new Commitment(
                commitmentId,
                propositionId,
                accountId,
                department,
                salesperson,
                salespersonRevision == null ? 0 : salespersonRevision,
                terms,
                revision,
                madeAt);
    }

    /** @throws PoisonEvent as {@link #toCommitment} */
    SalesWord toAmendment(String topic) {
        return new SalesWord.Amended(toCommitment(topic), Boolean.TRUE.equals(agreedCounter));
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
        CommitmentTopics.mustBeComplete(needed);
        if (quantity != null && quantity < 1) {
            throw new PoisonEvent("A quantity of " + quantity + " is none.");
        }
    }

    private String zone() {
        try {
            return ZoneId.of(timeZone).getId();
        } catch (DateTimeException unknown) {
            throw new PoisonEvent("'" + timeZone + "' is no time zone.", unknown);
        }
    }
}
