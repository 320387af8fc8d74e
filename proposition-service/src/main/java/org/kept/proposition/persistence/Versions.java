package org.kept.proposition.persistence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

import org.kept.chassis.persistence.Sql;
import org.kept.proposition.domain.Act;
import org.kept.proposition.domain.PropositionVersion;
import org.kept.proposition.domain.VersionContent;

/** Every version of every proposition: added, never changed. */
@ApplicationScoped
public class Versions {
    // A number that is there already fails the transaction: two amendments cannot both be the next version.
    private static final String ADD = """
            insert into proposition_versions (proposition_id, number, content, made_by, made_at, reason)
            select cast(proposition_id as uuid), cast(number as integer), cast(content as jsonb), made_by,
                cast(made_at as timestamptz), reason
            from unnest(cast($1 as text[]), cast($2 as text[]), cast($3 as text[]), cast($4 as text[]),
                cast($5 as text[]), cast($6 as text[])) as made (proposition_id, number, content, made_by, made_at, reason)""";

    private static final String READ = """
            select number, cast(content as text), made_by, %s, reason
            from proposition_versions where proposition_id = ?1""".formatted(Json.instant("made_at"));

    private final Json json;

    Versions(Json json) {
        this.json = json;
    }

    /** All of them in one statement. */
    public Uni<Void> add(List<PropositionVersion> made) {
        return made.isEmpty()
                ? Uni.createFrom().voidItem()
                : Sql.change(
                                ADD,
                                Texts.of(made, PropositionVersion::propositionId),
                                Texts.of(made, PropositionVersion::number),
                                Texts.of(made, version -> json.text(version.content())),
                                Texts.of(made, version -> version.made().by()),
                                Texts.of(made, version -> version.made().at()),
                                Texts.of(made, version -> version.made().why()))
                        .replaceWithVoid();
    }

    /** From the first on. */
    public Uni<List<PropositionVersion>> of(UUID propositionId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(READ + " order by number", Object[].class)
                        .setParameter(1, propositionId)
                        .getResultList())
                .map(rows ->
                        rows.stream().map(row -> version(propositionId, row)).toList());
    }

    /** @return null when there is none of that number */
    public Uni<PropositionVersion> find(UUID propositionId, int number) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(READ + " and number = ?2", Object[].class)
                        .setParameter(1, propositionId)
                        .setParameter(2, number)
                        .getSingleResultOrNull())
                .map(row -> row == null ? null : version(propositionId, row));
    }

    private PropositionVersion version(UUID propositionId, Object[] row) {
        return new PropositionVersion(
                propositionId,
                ((Number) row[0]).intValue(),
                json.read((String) row[1], VersionContent.class),
                new Act((String) row[2], Instant.parse((String) row[3]), (String) row[4]));
    }
}
