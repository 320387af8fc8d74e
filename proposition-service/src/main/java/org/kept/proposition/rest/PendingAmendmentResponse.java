package org.kept.proposition.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.kept.proposition.domain.Clause;
import org.kept.proposition.domain.PendingAmendment;
import org.kept.proposition.domain.Promise;
import org.kept.proposition.mandates.domain.Excess;

/**
 * A next version that is not in force.
 *
 * @param ofVersion the version that it would follow
 * @param excesses what is beyond the owner's mandate
 */
record PendingAmendmentResponse(
        UUID propositionId,
        int ofVersion,
        String statement,
        MoneyBody value,
        LocalDate validUntil,
        List<Line> commitments,
        String askedBy,
        Instant askedAt,
        String reason,
        List<Excess> excesses) {

    /** @param commitmentId of a commitment that stands, or the one that it would get */
    record Line(
            UUID commitmentId,
            String department,
            String promise,
            String type,
            Integer quantity,
            Instant dueAt,
            String timeZone,
            List<UUID> dependsOn,
            Instant pointOfNoReturn,
            boolean customerAgreed) {
        static Line of(Clause clause) {
            Promise promise = clause.promise();
            return new Line(
                    clause.commitmentId(),
                    promise.department(),
                    promise.text(),
                    promise.type(),
                    promise.quantity(),
                    promise.dueAt(),
                    promise.timeZone().getId(),
                    promise.dependsOn().stream().sorted().toList(),
                    promise.pointOfNoReturn(),
                    clause.customerAgreed());
        }
    }

    static PendingAmendmentResponse of(PendingAmendment pending) {
        return new PendingAmendmentResponse(
                pending.propositionId(),
                pending.ofVersion(),
                pending.terms().statement(),
                MoneyBody.of(pending.terms().value()),
                pending.terms().validUntil(),
                pending.terms().clauses().stream().map(Line::of).toList(),
                pending.asked().by(),
                pending.asked().at(),
                pending.asked().why(),
                pending.excesses());
    }
}
