package org.kept.proposition.mandates.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.proposition.mandates.domain.EntryKind;
import org.kept.proposition.mandates.domain.Extension;
import org.kept.proposition.people.persistence.Statements;
import org.kept.proposition.people.persistence.Values;

/** Mandates as managers have extended them for single propositions: the last one of each, and each in the ledger. */
@ApplicationScoped
public class Extensions {
    private static final String KEEP = """
            insert into mandate_extensions (proposition_id, salesperson, up_to_minor, currency, lifts, until, by, why, at)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
            on conflict (proposition_id) do update set salesperson = excluded.salesperson,
                up_to_minor = excluded.up_to_minor, currency = excluded.currency, lifts = excluded.lifts,
                until = excluded.until, by = excluded.by, why = excluded.why, at = excluded.at""";

    private static final String TELL = """
            with mandate as (
                update mandates set seq = seq + 1 where salesperson = ?2 returning *)
            insert into mandate_entries (salesperson, seq, kind, currency, amount_minor, limit_change_minor,
                per_proposition_change_minor, open_after_minor, limit_after_minor, per_proposition_after_minor,
                proposition_id, claimed_minor, claimed_currency, by, why, at)
            select salesperson, seq, ?3, currency, 0, 0, 0, open_minor, limit_minor, per_proposition_minor,
                ?1, ?4, ?5, ?6, ?7, ?8
            from mandate""";

    // Whoever gave it has to lead the salesperson when it is used, not only when it was given.
    private static final String SELECT = """
            select e.proposition_id, e.salesperson, e.up_to_minor, e.currency, e.lifts, e.until, e.by, e.why,
                exists (select from team_people p join team_managers l on l.team_id = p.team_id
                    where p.name = e.salesperson and p.sells and l.manager = e.by)
            from mandate_extensions e where""";

    /** @param extension of a proposition that is locked; its salesperson has a mandate */
    public Uni<Void> keep(Extension extension, Instant now) {
        Extension.Reach reach = extension.reach();
        Extension.Lasting lasting = extension.lasting();
        return Statements.change(
                        KEEP,
                        extension.propositionId(),
                        extension.salesperson(),
                        reach.upToMinor(),
                        reach.currency(),
                        String.join(",", reach.limits().stream().sorted().toList()),
                        lasting.until(),
                        lasting.by(),
                        lasting.why(),
                        now)
                .chain(() -> Statements.change(
                        TELL,
                        extension.propositionId(),
                        extension.salesperson(),
                        EntryKind.EXTENDED.word(),
                        reach.upToMinor(),
                        reach.currency(),
                        lasting.by(),
                        "Until " + lasting.until() + " " + reach.told() + ": " + lasting.why(),
                        now))
                .replaceWithVoid();
    }

    /** @return null when there is none; it may be over */
    public Uni<Extension> of(UUID propositionId) {
        return Statements.row(SELECT + " e.proposition_id = ?1", propositionId)
                .map(row -> row == null ? null : extension(row));
    }

    /** Those of one salesperson that are not over, the first to end first. */
    public Uni<List<Extension>> of(String salesperson, Instant now, int count) {
        return Statements.rows(
                        SELECT + " e.salesperson = ?1 and e.until > ?2 order by e.until, e.proposition_id limit ?3",
                        salesperson,
                        now,
                        count)
                .map(rows -> rows.stream().map(Extensions::extension).toList());
    }

    private static Extension extension(Object[] row) {
        return new Extension(
                (UUID) row[0],
                (String) row[1],
                new Extension.Reach(Values.number(row[2]), (String) row[3], Set.copyOf(Values.list(row[4]))),
                new Extension.Lasting(Values.instant(row[5]), (String) row[6], (String) row[7]),
                (Boolean) row[8]);
    }
}
