package org.kept.proposition.mandates.persistence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.chassis.persistence.Sql;
import org.kept.proposition.mandates.domain.Booking;
import org.kept.proposition.mandates.domain.Claim;
import org.kept.proposition.mandates.domain.EntryKind;
import org.kept.proposition.mandates.domain.Mandate;
import org.kept.proposition.mandates.domain.MandateAnswer;
import org.kept.proposition.people.persistence.Values;

/**
 * Books values. A mandate's row is locked from {@link #lock} until the transaction ends, so what is decided in between
 * stands. What is booked for a proposition is compared with what was read: who calls without the proposition's lock, and
 * meets another, fails instead of booking twice.
 */
@ApplicationScoped
public class Ledger {
    // A handover locks two mandates: in the order of their names, as everybody does.
    private static final String LOCK = "select " + Rows.MANDATE + ", " + Rows.BOOKING + """
             from mandates m left join mandate_bookings b on b.proposition_id = $2
            where m.salesperson in ($1, (select salesperson from mandate_bookings where proposition_id = $2))
            order by m.salesperson for update of m""";

    private static final String BOOK_NEW = """
            with booking as (
                insert into mandate_bookings (proposition_id, salesperson, account_id, amount_minor, claimed_minor,
                    claimed_currency, departments, tier, signed_by, booked_at)
                values ($1, $2, $3, $4, $5, cast($6 as text), string_to_array($7, ','), cast($8 as text),
                    cast($9 as text), $10)
                on conflict (proposition_id) do nothing returning proposition_id),""";

    private static final String BOOK_AGAIN = """
            with booking as (
                update mandate_bookings set salesperson = $2, account_id = $3, amount_minor = $4, claimed_minor = $5,
                    claimed_currency = cast($6 as text), departments = string_to_array($7, ','),
                    tier = cast($8 as text), signed_by = coalesce(cast($9 as text), signed_by)
                where proposition_id = $1 and salesperson = $15 and amount_minor = $16 returning proposition_id),""";

    private static final String AND_TELL = """
            mandate as (
                update mandates set open_minor = open_minor + $11, seq = seq + 1
                from booking where mandates.salesperson = $2 returning mandates.*)
            insert into mandate_entries (salesperson, seq, kind, currency, amount_minor, limit_change_minor,
                per_proposition_change_minor, open_after_minor, limit_after_minor, per_proposition_after_minor,
                proposition_id, claimed_minor, claimed_currency, by, why, at)
            select salesperson, seq, $12, currency, $11, 0, 0, open_minor, limit_minor, per_proposition_minor,
                $1, $5, cast($6 as text), $13, $14, $10
            from mandate
            returning open_after_minor, limit_after_minor""";

    // The mandate is locked before the booking is read, by a statement of its own: what a statement has waited for
    // it sees anew, but not what it reads beside it.
    private static final String LOCK_HOLDER = """
            select m.salesperson, m.seq from mandates m where m.salesperson =
                (select salesperson from mandate_bookings where proposition_id = $1) for update""";

    // Whoever takes the booking away takes its amount off the mandate: a second release finds nothing.
    private static final String RELEASE = """
            with booking as (
                delete from mandate_bookings where proposition_id = $1 returning *),
            mandate as (
                update mandates set open_minor = open_minor - booking.amount_minor, seq = seq + 1
                from booking where mandates.salesperson = booking.salesperson returning mandates.*)
            insert into mandate_entries (salesperson, seq, kind, currency, amount_minor, limit_change_minor,
                per_proposition_change_minor, open_after_minor, limit_after_minor, per_proposition_after_minor,
                proposition_id, claimed_minor, claimed_currency, by, why, at)
            select m.salesperson, m.seq, 'released', m.currency, -b.amount_minor, 0, 0, m.open_minor, m.limit_minor,
                m.per_proposition_minor, $1, b.claimed_minor, b.claimed_currency, m.salesperson,
                'Nothing of it is open any more', $2
            from mandate m, booking b""";

    // The booking's row itself goes over to the colleague by BOOK, in the same transaction.
    private static final String HAND_OVER = """
            with mandate as (
                update mandates set open_minor = open_minor - cast($2 as bigint), seq = seq + 1
                where salesperson = $3 returning mandates.*)
            insert into mandate_entries (salesperson, seq, kind, currency, amount_minor, limit_change_minor,
                per_proposition_change_minor, open_after_minor, limit_after_minor, per_proposition_after_minor,
                proposition_id, claimed_minor, claimed_currency, by, why, at)
            select salesperson, seq, 'handed-over', currency, -cast($2 as bigint), 0, 0, open_minor, limit_minor,
                per_proposition_minor, $1, cast($2 as bigint), currency, salesperson, $4, $5
            from mandate""";

    /**
     * @param mandate the claim's salesperson's, or null when there is none yet
     * @param booking what is booked for the proposition, whoever holds it, or null
     */
    public record Standing(Mandate mandate, Booking booking) {
        /** Null when a colleague holds it: then the whole claim has to pass. */
        public Booking ownBooking() {
            return isHeldByAnother() ? null : booking;
        }

        public boolean isHeldByAnother() {
            return booking != null && (mandate == null || !booking.salesperson().equals(mandate.salesperson()));
        }
    }

    /** Locks the mandate of the claim's salesperson, and that of who holds the proposition now. */
    public Uni<Standing> lock(Claim claim) {
        return Sql.rows(LOCK, claim.salesperson(), claim.propositionId())
                .map(rows -> standing(rows, claim.salesperson()));
    }

    /** @param standing as {@link #lock} found it in this transaction */
    public Uni<MandateAnswer.Within> book(
            Claim claim, Standing standing, EntryKind kind, String by, String why, Instant now) {
        Booking own = standing.ownBooking();
        Booking prior = standing.booking();
        long amount = standing.mandate().counted(claim);
        List<Object> values = new ArrayList<>(Arrays.asList(
                claim.propositionId(),
                claim.salesperson(),
                claim.accountId(),
                amount,
                claim.valueMinor(),
                claim.currency(),
                String.join(",", claim.departments()),
                claim.tier(),
                kind == EntryKind.SIGNED_BEYOND ? by : null,
                now,
                amount - (own == null ? 0 : own.amountMinor()),
                kind.word(),
                by,
                why));
        if (prior != null) {
            values.addAll(List.of(prior.salesperson(), prior.amountMinor()));
        }
        return Sql.row((prior == null ? BOOK_NEW : BOOK_AGAIN) + AND_TELL, values.toArray())
                .map(row -> within(row, claim));
    }

    /** Takes what a colleague has booked off that colleague's mandate; {@link #book} follows. */
    public Uni<Void> handOver(Booking held, String to, Instant now) {
        return Sql.change(
                        HAND_OVER,
                        held.propositionId(),
                        held.amountMinor(),
                        held.salesperson(),
                        "Handed over to " + to,
                        now)
                .replaceWithVoid();
    }

    /** Gives back what is booked for the proposition, if anything is. */
    public Uni<Void> release(UUID propositionId, Instant now) {
        return Sql.row(LOCK_HOLDER, propositionId)
                .chain(holder -> holder == null
                        ? Uni.createFrom().voidItem()
                        : Sql.change(RELEASE, propositionId, now).replaceWithVoid());
    }

    private static Standing standing(List<Object[]> rows, String salesperson) {
        Mandate mandate = rows.stream()
                .filter(row -> row[0].equals(salesperson))
                .map(Rows::mandate)
                .findAny()
                .orElse(null);
        Booking booking = rows.stream()
                .filter(row -> row[Rows.BOOKING_AFTER_MANDATE] != null)
                .map(row -> Rows.booking(row, Rows.BOOKING_AFTER_MANDATE))
                .findAny()
                .orElse(null);
        return new Standing(mandate, booking);
    }

    private static MandateAnswer.Within within(Object[] row, Claim claim) {
        if (row == null) {
            throw new IllegalStateException("What is booked for " + claim.propositionId()
                    + " changed meanwhile: its proposition has to be locked first");
        }
        return new MandateAnswer.Within(Values.number(row[0]), Values.number(row[1]));
    }
}
