package org.kept.proposition.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.proposition.domain.Act;
import org.kept.proposition.domain.Clause;
import org.kept.proposition.domain.PendingAmendment;
import org.kept.proposition.domain.Promise;
import org.kept.proposition.domain.Terms;
import org.kept.proposition.domain.Value;
import org.kept.proposition.mandates.domain.Excess;
import org.kept.proposition.people.persistence.Statements;

/** The last amendment of each proposition that asked for a signature; whether it still waits, the proposition says. */
@ApplicationScoped
public class PendingAmendments {
    private static final String KEEP = """
            insert into pending_amendments (proposition_id, of_version, content, asked_by, asked_at, reason)
            values (?1, ?2, cast(cast(?3 as text) as jsonb), ?4, ?5, cast(?6 as text))
            on conflict (proposition_id) do update set of_version = excluded.of_version, content = excluded.content,
                asked_by = excluded.asked_by, asked_at = excluded.asked_at, reason = excluded.reason""";

    private static final String READ = """
            select of_version, cast(content as text), asked_by, %s, reason
            from pending_amendments where proposition_id = ?1""".formatted(Json.instant("asked_at"));

    private final Json json;

    PendingAmendments(Json json) {
        this.json = json;
    }

    /** Kept as it is written here: it only grows, by fields that may be absent. */
    record Content(String statement, Value value, LocalDate validUntil, List<Line> commitments, List<Excess> excesses) {
        static Content of(PendingAmendment pending) {
            Terms terms = pending.terms();
            return new Content(
                    terms.statement(),
                    terms.value(),
                    terms.validUntil(),
                    terms.clauses().stream().map(Line::of).toList(),
                    pending.excesses());
        }

        Terms terms() {
            return new Terms(
                    statement,
                    value,
                    validUntil,
                    commitments.stream().map(Line::toClause).toList());
        }
    }

    record Line(
            UUID commitmentId,
            boolean known,
            String department,
            String promise,
            String type,
            Integer quantity,
            Instant dueAt,
            String timeZone,
            Set<UUID> dependsOn,
            Instant pointOfNoReturn,
            boolean customerAgreed) {
        static Line of(Clause clause) {
            Promise promise = clause.promise();
            return new Line(
                    clause.commitmentId(),
                    clause.known(),
                    promise.department(),
                    promise.text(),
                    promise.type(),
                    promise.quantity(),
                    promise.dueAt(),
                    promise.timeZone().getId(),
                    promise.dependsOn(),
                    promise.pointOfNoReturn(),
                    clause.customerAgreed());
        }

        Clause toClause() {
            Promise promised = new Promise(
                    department, promise, type, quantity, dueAt, ZoneId.of(timeZone), dependsOn, pointOfNoReturn);
            return new Clause(commitmentId, known, promised, customerAgreed);
        }
    }

    /** In the place of the one before it. */
    public Uni<Void> keep(PendingAmendment pending) {
        return Statements.change(
                        KEEP,
                        pending.propositionId(),
                        pending.ofVersion(),
                        json.text(Content.of(pending)),
                        pending.asked().by(),
                        pending.asked().at(),
                        pending.asked().why())
                .replaceWithVoid();
    }

    /** @return the last one, whatever became of it; null when there was none */
    public Uni<PendingAmendment> of(UUID propositionId) {
        return Statements.row(READ, propositionId).map(row -> row == null ? null : read(propositionId, row));
    }

    private PendingAmendment read(UUID propositionId, Object[] row) {
        Content content = json.read((String) row[1], Content.class);
        return new PendingAmendment(
                propositionId,
                ((Number) row[0]).intValue(),
                content.terms(),
                new Act((String) row[2], Instant.parse((String) row[3]), (String) row[4]),
                content.excesses());
    }
}
