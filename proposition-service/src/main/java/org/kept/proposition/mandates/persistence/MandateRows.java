package org.kept.proposition.mandates.persistence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.proposition.mandates.domain.Booking;
import org.kept.proposition.mandates.domain.Entry;
import org.kept.proposition.mandates.domain.EntryKind;
import org.kept.proposition.mandates.domain.Limits;
import org.kept.proposition.mandates.domain.Mandate;
import org.kept.proposition.mandates.domain.Part;
import org.kept.proposition.mandates.domain.Reason;
import org.kept.proposition.people.persistence.Statements;

/** The limits of mandates: read, begun and changed. */
@ApplicationScoped
public class MandateRows {
    private static final String FIND = "select " + Rows.MANDATE + " from mandates m where m.salesperson = ?1";

    private static final String FIND_ALL =
            "select " + Rows.MANDATE + " from mandates m where m.salesperson = any (string_to_array(?1, ','))";

    // Two who begin the same mandate at once: one waits, and then finds it begun.
    private static final String BEGIN = """
            with person as (
                insert into salespeople (name, since) values (?1, ?2) on conflict do nothing),
            mandate as (
                insert into mandates (salesperson, currency, limit_minor, per_proposition_minor, departments, tiers,
                    granted_minor, open_minor, seq)
                values (?1, ?3, ?4, ?5, string_to_array(cast(?6 as text), ','),
                    string_to_array(cast(?7 as text), ','), ?4, 0, 1)
                on conflict (salesperson) do nothing returning *)
            insert into mandate_entries (salesperson, seq, kind, currency, amount_minor, limit_change_minor,
                per_proposition_change_minor, open_after_minor, limit_after_minor, per_proposition_after_minor,
                departments_after, tiers_after, by, why, at)
            select salesperson, seq, 'granted', currency, 0, limit_minor, per_proposition_minor, 0, limit_minor,
                per_proposition_minor, departments, tiers, ?8, ?9, ?2
            from mandate""";

    private static final String CHANGE = """
            with mandate as (
                update mandates set currency = ?2, limit_minor = limit_minor + ?3,
                    per_proposition_minor = per_proposition_minor + ?4,
                    departments = string_to_array(cast(?5 as text), ','), tiers = string_to_array(cast(?6 as text), ','),
                    granted_minor = ?7, seq = seq + 1
                where salesperson = ?1 returning *)
            insert into mandate_entries (salesperson, seq, kind, currency, amount_minor, limit_change_minor,
                per_proposition_change_minor, open_after_minor, limit_after_minor, per_proposition_after_minor,
                departments_after, tiers_after, by, why, at, named)
            select salesperson, seq, ?8, currency, 0, ?3, ?4, open_minor, limit_minor, per_proposition_minor,
                departments, tiers, ?9, ?10, ?11, string_to_array(?12, ',')
            from mandate""";

    // What a grant names it sets, were it as before; what changed by it, of grants that do not tell what they named.
    private static final String REASONS = """
            with told as (
                select e.*,
                    seq = 1 or 'openValue' = any (named) or limit_change_minor <> 0
                        or currency <> lag(currency) over w as open_value,
                    seq = 1 or 'valuePerProposition' = any (named) or per_proposition_change_minor <> 0
                        or currency <> lag(currency) over w as per_proposition,
                    seq = 1 or 'departments' = any (named)
                        or departments_after is distinct from lag(departments_after) over w as departments,
                    seq = 1 or 'tiers' = any (named)
                        or tiers_after is distinct from lag(tiers_after) over w as tiers
                from mandate_entries e where salesperson = ?1 and kind in ('granted', 'widened', 'narrowed')
                window w as (order by seq)),
            since as (
                select max(seq) filter (where open_value) as open_value_since,
                    max(seq) filter (where per_proposition) as per_proposition_since,
                    max(seq) filter (where departments) as departments_since,
                    max(seq) filter (where tiers) as tiers_since
                from told where kind = 'granted')
            select * from (
                select """ + " " + Rows.ENTRY + """
            , concat_ws(',',
                    case when open_value and seq >= open_value_since then 'openValue' end,
                    case when per_proposition and seq >= per_proposition_since then 'valuePerProposition' end,
                    case when departments and seq >= departments_since then 'departments' end,
                    case when tiers and seq >= tiers_since then 'tiers' end) as parts
                from told, since) reasons
            where parts <> '' order by seq desc limit ?2""";

    /**
     * What to write into the ledger about limits.
     *
     * @param named the parts that a grant says, were they the same as before
     */
    public record Change(EntryKind kind, String by, String why, Instant at, List<Part> named) {
        /** What no grant is. */
        public Change(EntryKind kind, String by, String why, Instant at) {
            this(kind, by, why, at, List.of());
        }
    }

    /** @return null when there is none yet */
    public Uni<Mandate> find(String salesperson) {
        return Statements.row(FIND, salesperson).map(row -> row == null ? null : Rows.mandate(row));
    }

    /** Of those who have one; names contain no comma. */
    public Uni<List<Mandate>> find(Collection<String> salespeople) {
        return Statements.rows(FIND_ALL, String.join(",", salespeople))
                .map(rows -> rows.stream().map(Rows::mandate).toList());
    }

    /** Locked until the transaction ends; null when there is none yet. */
    public Uni<Mandate> lock(String salesperson) {
        return Statements.row(FIND + " for update", salesperson).map(row -> row == null ? null : Rows.mandate(row));
    }

    /** @return whether it was begun by this call; false when there is one */
    public Uni<Boolean> begin(String salesperson, Limits limits, String by, String why, Instant now) {
        return Statements.change(
                        BEGIN,
                        salesperson,
                        now,
                        limits.currency(),
                        limits.openMinor(),
                        limits.perPropositionMinor(),
                        Rows.joined(limits.departments()),
                        Rows.joined(limits.tiers()),
                        by,
                        why)
                .map(written -> written > 0);
    }

    /** @param mandate as it was locked in this transaction */
    public Uni<Void> change(Mandate mandate, Limits to, long grantedMinor, Change change) {
        Limits from = mandate.limits();
        return Statements.change(
                        CHANGE,
                        mandate.salesperson(),
                        to.currency(),
                        to.openMinor() - from.openMinor(),
                        to.perPropositionMinor() - from.perPropositionMinor(),
                        Rows.joined(to.departments()),
                        Rows.joined(to.tiers()),
                        grantedMinor,
                        change.kind().word(),
                        change.by(),
                        change.why(),
                        change.at(),
                        change.named().stream().map(Part::word).collect(Collectors.joining(",")))
                .replaceWithVoid();
    }

    /** Whether any proposition is booked, were it for nothing. */
    public Uni<Boolean> hasBookings(String salesperson) {
        return Statements.row(
                        "select count(*) from (select from mandate_bookings where salesperson = ?1 limit 1) b",
                        salesperson)
                .map(row -> ((Number) row[0]).longValue() > 0);
    }

    /** Newest first. @param before the line's number before which the page starts */
    public Uni<List<Entry>> entries(String salesperson, long before, int count) {
        return Statements.rows(
                        "select " + Rows.ENTRY
                                + " from mandate_entries where salesperson = ?1 and seq < ?2 order by seq desc limit ?3",
                        salesperson,
                        before,
                        count)
                .map(rows -> rows.stream().map(Rows::entry).toList());
    }

    /** What made each part what it is, newest first, back to the grant that set it last. */
    public Uni<List<Reason>> reasons(String salesperson, int count) {
        return Statements.rows(REASONS, salesperson, count)
                .map(rows -> rows.stream().map(Rows::reason).toList());
    }

    /** What is open, the largest first. */
    public Uni<List<Booking>> bookings(String salesperson, int count) {
        return Statements.rows(
                        "select " + Rows.BOOKING
                                + " from mandate_bookings b where b.salesperson = ?1"
                                + " order by b.amount_minor desc, b.proposition_id limit ?2",
                        salesperson,
                        count)
                .map(rows -> rows.stream().map(row -> Rows.booking(row, 0)).toList());
    }
}
