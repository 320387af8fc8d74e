package org.kept.proposition.mandates.persistence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.proposition.mandates.domain.Extension;
import org.kept.proposition.people.persistence.Statements;
import org.kept.proposition.people.persistence.Values;

/** Mandates as managers have extended them for single propositions: the last one of each. */
@ApplicationScoped
public class Extensions {
    private static final String KEEP = """
            insert into mandate_extensions (proposition_id, salesperson, up_to_minor, currency, until, by, why, at)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            on conflict (proposition_id) do update set salesperson = excluded.salesperson,
                up_to_minor = excluded.up_to_minor, currency = excluded.currency, until = excluded.until,
                by = excluded.by, why = excluded.why, at = excluded.at""";

    private static final String SELECT =
            "select proposition_id, salesperson, up_to_minor, currency, until, by, why from mandate_extensions";

    /** @param extension of a proposition that is locked */
    public Uni<Void> keep(Extension extension, Instant now) {
        return Statements.change(
                        KEEP,
                        extension.propositionId(),
                        extension.salesperson(),
                        extension.upToMinor(),
                        extension.currency(),
                        extension.lasting().until(),
                        extension.lasting().by(),
                        extension.lasting().why(),
                        now)
                .replaceWithVoid();
    }

    /** @return null when there is none; it may be over */
    public Uni<Extension> of(UUID propositionId) {
        return Statements.row(SELECT + " where proposition_id = ?1", propositionId)
                .map(row -> row == null ? null : extension(row));
    }

    /** Those of one salesperson that are not over, the first to end first. */
    public Uni<List<Extension>> of(String salesperson, Instant now, int count) {
        return Statements.rows(
                        SELECT + " where salesperson = ?1 and until > ?2 order by until, proposition_id limit ?3",
                        salesperson,
                        now,
                        count)
                .map(rows -> rows.stream().map(Extensions::extension).toList());
    }

    private static Extension extension(Object[] row) {
        return new Extension(
                (UUID) row[0],
                (String) row[1],
                Values.number(row[2]),
                (String) row[3],
                new Extension.Lasting(Values.instant(row[4]), (String) row[5], (String) row[6]));
    }
}
