package org.kept.proposition.messaging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.kept.proposition.domain.Commitment;
import org.kept.proposition.domain.Promise;
import org.kept.proposition.domain.Proposition;

/** All that a department needs to know of what it owes: the same whole shape, however often it is told. */
record CommitmentTerms(
        UUID commitmentId,
        UUID propositionId,
        int propositionVersion,
        String accountId,
        String tier,
        String department,
        String salesperson,
        long salespersonRevision,
        String promise,
        String type,
        Integer quantity,
        WireMoney value,
        Instant dueAt,
        Instant customerDueAt,
        String timeZone,
        List<UUID> dependsOn,
        Instant pointOfNoReturn,
        long revision,
        Instant madeAt) {

    static CommitmentTerms of(Commitment commitment) {
        Proposition proposition = commitment.proposition();
        Promise promise = commitment.promise();
        return new CommitmentTerms(
                commitment.id(),
                proposition.id(),
                proposition.versionNumber(),
                proposition.accountId(),
                proposition.tier(),
                promise.department(),
                proposition.salesperson(),
                proposition.salespersonRevision(),
                promise.text(),
                promise.type(),
                promise.quantity(),
                WireMoney.of(proposition.value()),
                promise.dueAt(),
                commitment.customerDueAt(),
                promise.timeZone().getId(),
                promise.dependsOn().stream().sorted().toList(),
                promise.pointOfNoReturn(),
                commitment.revision(),
                commitment.madeAt());
    }
}
