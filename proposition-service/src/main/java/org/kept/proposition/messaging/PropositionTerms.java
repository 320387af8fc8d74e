package org.kept.proposition.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.kept.proposition.domain.Proposition;
import org.kept.proposition.domain.PropositionVersion;
import org.kept.proposition.domain.VersionContent.Line;

/** A version of a proposition on the wire, as a whole: the next one takes its place altogether. */
record PropositionTerms(
        UUID propositionId,
        int version,
        String accountId,
        String tier,
        String salesperson,
        String statement,
        WireMoney value,
        LocalDate validUntil,
        Instant committedAt,
        List<Promised> commitments) {

    /** A commitment within. */
    record Promised(
            UUID commitmentId,
            String department,
            String promise,
            String type,
            Integer quantity,
            Instant dueAt,
            Instant customerDueAt,
            String timeZone,
            List<UUID> dependsOn,
            Instant pointOfNoReturn) {
        static Promised of(Line line) {
            return new Promised(
                    line.commitmentId(),
                    line.department(),
                    line.promise(),
                    line.type(),
                    line.quantity(),
                    line.dueAt(),
                    line.customerDueAt(),
                    line.timeZone(),
                    line.dependsOn(),
                    line.pointOfNoReturn());
        }
    }

    static PropositionTerms of(Proposition proposition, PropositionVersion version) {
        return new PropositionTerms(
                proposition.id(),
                version.number(),
                proposition.accountId(),
                proposition.tier(),
                proposition.salesperson(),
                version.content().statement(),
                WireMoney.of(version.content().value()),
                version.content().validUntil(),
                proposition.committedAt(),
                version.content().commitments().stream().map(Promised::of).toList());
    }
}
