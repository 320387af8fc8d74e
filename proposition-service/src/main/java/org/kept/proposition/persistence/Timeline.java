package org.kept.proposition.persistence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

import org.kept.chassis.persistence.Sql;
import org.kept.proposition.domain.PropositionEvent;
import org.kept.proposition.people.persistence.Statements;

/** Who did what with a proposition when, and why. */
@ApplicationScoped
public class Timeline {
    private static final String APPEND = """
            insert into proposition_timeline (proposition_id, commitment_id, at, actor, what, why, detail)
            select cast(proposition_id as uuid), cast(commitment_id as uuid), cast(at as timestamptz), actor,
                what, why, cast(detail as jsonb)
            from unnest(cast($1 as text[]), cast($2 as text[]), cast($3 as text[]), cast($4 as text[]),
                cast($5 as text[]), cast($6 as text[]), cast($7 as text[]))
                with ordinality as told (proposition_id, commitment_id, at, actor, what, why, detail, place)
            order by place""";

    private static final String READ = """
            select seq, cast(commitment_id as text), %s, actor, what, why, cast(detail as text)
            from proposition_timeline where proposition_id = ?1 and seq > ?2 order by seq""".formatted(Json.instant("at"));

    private static final String ASKED = """
            select distinct on (proposition_id) seq, cast(null as text), %s, actor, what, why, cast(detail as text),
                proposition_id
            from proposition_timeline
            where proposition_id = any (cast(string_to_array(?1, ',') as uuid[])) and what = 'coSignatureRequested'
            order by proposition_id, seq desc""".formatted(Json.instant("at"));

    private static final String BESIDES_WRITING = """
            select seq, cast(commitment_id as text), %s, actor, what, why, cast(detail as text)
            from proposition_timeline
            where proposition_id = ?1 and (what not in ('drafted', 'rewritten') or actor <> ?2)
            order by seq limit 1""".formatted(Json.instant("at"));

    private final Json json;

    Timeline(Json json) {
        this.json = json;
    }

    /**
     * One thing that happened.
     *
     * @param seq rises in the order in which things happened; there are gaps
     * @param commitmentId null when it concerns the whole
     * @param why null when nothing was said
     * @param detail what else there is to know, by name
     */
    public record Entry(
            long seq, UUID commitmentId, Instant at, String actor, String what, String why, Map<String, ?> detail) {}

    /** All of them in one statement, in their order. */
    public Uni<Void> append(List<PropositionEvent> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Sql.change(
                        APPEND,
                        Texts.of(events, event -> event.proposition().id()),
                        Texts.of(events, Timeline::commitmentId),
                        Texts.of(events, event -> event.act().at()),
                        Texts.of(events, event -> event.act().by()),
                        Texts.of(events, PropositionEvent::what),
                        Texts.of(events, event -> event.act().why()),
                        Texts.of(events, this::detail))
                .replaceWithVoid();
    }

    /** @param after 0 for the beginning */
    public Uni<List<Entry>> of(UUID propositionId, long after, int count) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(READ, Object[].class)
                        .setParameter(1, propositionId)
                        .setParameter(2, after)
                        .setMaxResults(count)
                        .getResultList())
                .map(rows -> rows.stream().map(this::entry).toList());
    }

    /** @return the first thing that is not that this person wrote it; null when there is none */
    public Uni<Entry> besidesWriting(UUID propositionId, String writer) {
        return Statements.row(BESIDES_WRITING, propositionId, writer).map(row -> row == null ? null : entry(row));
    }

    /** @return by proposition, when a signature was asked for last; whether it is waited for still, the proposition says */
    public Uni<Map<UUID, Entry>> asked(Collection<UUID> propositionIds) {
        return propositionIds.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : Statements.rows(
                                ASKED,
                                String.join(
                                        ",",
                                        propositionIds.stream()
                                                .map(UUID::toString)
                                                .toList()))
                        .map(rows -> rows.stream().collect(Collectors.toMap(row -> (UUID) row[7], this::entry)));
    }

    private Entry entry(Object[] row) {
        return new Entry(
                ((Number) row[0]).longValue(),
                row[1] == null ? null : UUID.fromString((String) row[1]),
                Instant.parse((String) row[2]),
                (String) row[3],
                (String) row[4],
                (String) row[5],
                row[6] == null ? Map.of() : json.map((String) row[6]));
    }

    private static UUID commitmentId(PropositionEvent event) {
        return event.commitment() == null ? null : event.commitment().id();
    }

    private String detail(PropositionEvent event) {
        return event.detail().isEmpty() ? null : json.text(event.detail());
    }
}
