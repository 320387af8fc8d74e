package org.kept.proposition.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * All that one version of a proposition says. It is kept as it is written here, for good: it only grows, by fields that
 * may be absent.
 */
public record VersionContent(String statement, Value value, LocalDate validUntil, List<Line> commitments) {

    /** One commitment in a version. */
    public record Line(
            UUID commitmentId,
            String department,
            String promise,
            String type,
            Integer quantity,
            Instant dueAt,
            String timeZone,
            List<UUID> dependsOn,
            Instant pointOfNoReturn,
            Instant customerDueAt,
            long revision) {

        static Line of(Commitment commitment) {
            Promise promise = commitment.promise();
            return new Line(
                    commitment.id(),
                    promise.department(),
                    promise.text(),
                    promise.type(),
                    promise.quantity(),
                    promise.dueAt(),
                    promise.timeZone().getId(),
                    promise.dependsOn().stream().sorted().toList(),
                    promise.pointOfNoReturn(),
                    commitment.customerDueAt(),
                    commitment.revision());
        }
    }

    static VersionContent of(Proposition proposition) {
        return new VersionContent(
                proposition.statement(),
                proposition.value(),
                proposition.validUntil(),
                proposition.commitments().stream()
                        .filter(Commitment::isInVersion)
                        .map(Line::of)
                        .toList());
    }
}
