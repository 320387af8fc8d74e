package org.kept.proposition.mandates.persistence;

import java.util.Set;
import java.util.UUID;

import org.kept.proposition.mandates.domain.Booking;
import org.kept.proposition.mandates.domain.Entry;
import org.kept.proposition.mandates.domain.EntryKind;
import org.kept.proposition.mandates.domain.Limits;
import org.kept.proposition.mandates.domain.Mandate;
import org.kept.proposition.mandates.domain.Part;
import org.kept.proposition.mandates.domain.Permitted;
import org.kept.proposition.mandates.domain.Reason;
import org.kept.proposition.people.persistence.Values;

import static org.kept.proposition.people.persistence.Values.list;
import static org.kept.proposition.people.persistence.Values.number;

/** Reads mandates, bookings and entries, by the position of the columns. */
final class Rows {
    static final String MANDATE = """
            m.salesperson, m.currency, m.limit_minor, m.per_proposition_minor, array_to_string(m.departments, ','),
            array_to_string(m.tiers, ','), m.granted_minor, m.open_minor""";

    static final String BOOKING = """
            b.salesperson, b.amount_minor, b.claimed_minor, b.claimed_currency, array_to_string(b.departments, ','),
            b.tier, b.signed_by, b.proposition_id""";

    static final String ENTRY = """
            seq, kind, currency, amount_minor, limit_change_minor, per_proposition_change_minor, open_after_minor,
            limit_after_minor, per_proposition_after_minor, proposition_id, by, why, at,
            array_to_string(departments_after, ',') as departments_after,
            array_to_string(tiers_after, ',') as tiers_after""";

    static final int BOOKING_AFTER_MANDATE = 8;

    private Rows() {}

    static Mandate mandate(Object[] row) {
        Limits limits =
                new Limits((String) row[1], number(row[2]), number(row[3]), permitted(row[4]), permitted(row[5]));
        return new Mandate((String) row[0], limits, number(row[6]), number(row[7]));
    }

    /** @param from the position of its first column */
    static Booking booking(Object[] row, int from) {
        return new Booking(
                (UUID) row[from + 7],
                (String) row[from],
                number(row[from + 1]),
                number(row[from + 2]),
                (String) row[from + 3],
                Set.copyOf(list(row[from + 4])),
                (String) row[from + 5],
                (String) row[from + 6]);
    }

    static Entry entry(Object[] row) {
        EntryKind kind = EntryKind.of((String) row[1]);
        return new Entry(
                number(row[0]),
                kind,
                (String) row[2],
                number(row[3]),
                number(row[4]),
                number(row[5]),
                number(row[6]),
                number(row[7]),
                number(row[8]),
                (UUID) row[9],
                (String) row[10],
                (String) row[11],
                Values.instant(row[12]),
                kind.isAboutLimits() ? permitted(row[13]) : null,
                kind.isAboutLimits() ? permitted(row[14]) : null);
    }

    /** An entry, and the words of its parts in the column behind it. */
    static Reason reason(Object[] row) {
        return new Reason(entry(row), list(row[15]).stream().map(Part::of).toList());
    }

    static Permitted permitted(Object joined) {
        return joined == null ? Permitted.EVERY : Permitted.of(list(joined));
    }

    /** @return null for every one */
    static String joined(Permitted permitted) {
        return permitted.every() ? null : String.join(",", permitted.names());
    }
}
