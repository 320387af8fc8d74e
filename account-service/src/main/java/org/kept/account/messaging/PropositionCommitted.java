package org.kept.account.messaging;

import java.time.Instant;
import java.util.List;

import org.kept.account.persistence.Promises;
import org.kept.chassis.inbox.PoisonEvent;

/**
 * What this service uses of proposition-service's {@code org.kept.proposition.committed.v1}, and of {@code amended.v1},
 * which tells the next version in the same shape.
 */
record PropositionCommitted(String propositionId, int version, String accountId, List<Promised> commitments) {
    static final String TYPE = "org.kept.proposition.committed.v1";
    static final String AMENDED_TYPE = "org.kept.proposition.amended.v1";

    /** @param customerDueAt what the customer was told, where that is told apart from the department's date */
    record Promised(
            String commitmentId,
            String department,
            String promise,
            Instant dueAt,
            Instant customerDueAt,
            String timeZone) {
        private boolean isWhole() {
            return commitmentId != null && department != null && promise != null && dueAt != null && timeZone != null;
        }
    }

    /** @throws PoisonEvent when a promise cannot be told from it */
    List<Promises.Promised> promised() {
        if (propositionId == null || accountId == null || accountId.isBlank() || commitments == null) {
            throw new PoisonEvent("propositionId, accountId and commitments are needed.");
        }
        if (!commitments.stream().allMatch(Promised::isWhole)) {
            throw new PoisonEvent("Each commitment needs commitmentId, department, promise, dueAt and timeZone.");
        }
        return commitments.stream()
                .map(promised -> new Promises.Promised(
                        promised.commitmentId(),
                        propositionId,
                        accountId,
                        promised.department(),
                        promised.promise(),
                        promised.customerDueAt() == null ? promised.dueAt() : promised.customerDueAt(),
                        promised.timeZone(),
                        version))
                .toList();
    }
}
