package org.kept.proposition.mandates;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.kept.proposition.mandates.domain.Limits;
import org.kept.proposition.mandates.domain.Permitted;
import org.kept.proposition.mandates.persistence.MandateRows;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Opens mandates for a test, and audits those of everybody. */
@ApplicationScoped
public class Books {
    /** Mandates whose row, entries and bookings do not tell the same; there must be none, ever. */
    private static final String OUT_OF_BALANCE = """
            select m.salesperson, e.amount, b.amount booked, m.open_minor, e.limits, m.limit_minor, e.seq, m.seq row_seq from mandates m
            left join (select salesperson, currency, sum(amount_minor) amount, sum(limit_change_minor) limits,
                sum(per_proposition_change_minor) per_proposition, max(seq) seq, count(*) count
                from mandate_entries group by salesperson, currency) e
                on e.salesperson = m.salesperson and e.currency = m.currency
            left join (select salesperson, sum(amount_minor) amount from mandate_bookings group by salesperson) b
                on b.salesperson = m.salesperson
            where e.amount is distinct from m.open_minor or coalesce(b.amount, 0) <> m.open_minor
                or e.limits <> m.limit_minor or e.per_proposition <> m.per_proposition_minor or e.seq <> m.seq""";

    /** Lines that do not follow from the line before. */
    private static final String BROKEN_CHAIN = """
            select salesperson, seq from (
                select salesperson, seq, amount_minor, open_after_minor,
                    lag(open_after_minor, 1, 0) over w before, lag(seq, 1, 0) over w seq_before
                from mandate_entries window w as (partition by salesperson order by seq)) lines
            where open_after_minor <> before + amount_minor or seq <> seq_before + 1""";

    /** Limits below what was granted of them last, but by a look at the kept rate. */
    private static final String GRANTED_AND_GONE = """
            select m.salesperson, m.limit_minor, m.granted_minor, m.per_proposition_minor, g.per_proposition_minor granted
            from mandates m, lateral (
                select max(seq) filter (where seq = 1 or 'openValue' = any (named)) seq,
                    (array_agg(per_proposition_after_minor order by seq desc)
                        filter (where seq = 1 or 'valuePerProposition' = any (named)))[1] per_proposition_minor
                from mandate_entries e where e.salesperson = m.salesperson and e.kind = 'granted') g
            where m.salesperson = any (string_to_array(?1, ',')) and (
                m.per_proposition_minor < g.per_proposition_minor
                or m.limit_minor < m.granted_minor and not exists (
                    select from mandate_entries e where e.salesperson = m.salesperson and e.seq > g.seq
                    and e.kind = 'narrowed' and e.why like 'kept %'))""";

    /** What is booked for no proposition that is in force. */
    private static final String BOOKED_FOR_NOTHING = """
            select b.salesperson, b.proposition_id, p.state from mandate_bookings b
            left join propositions p on p.id = b.proposition_id
            where b.salesperson = any (string_to_array(?1, ','))
            and (p.state is null or p.state not in ('COMMITTED', 'PARTIAL'))""";

    private final MandateRows rows;
    private final InTransactions transactions;

    Books(MandateRows rows, InTransactions transactions) {
        this.rows = rows;
        this.transactions = transactions;
    }

    /** @return the salesperson, with a mandate in EUR for everything */
    public String granted(String salesperson, long openMinor, long perPropositionMinor) {
        Limits limits = new Limits("EUR", openMinor, perPropositionMinor, Permitted.EVERY, Permitted.EVERY);
        transactions.run(() -> rows.begin(salesperson, limits, "boss", "for this test", Instant.now()));
        return salesperson;
    }

    /** Row, entries and bookings tell the same, and each line follows from the one before. */
    public void mustBalance() {
        assertEquals("[]", Arrays.deepToString(transactions.rows(OUT_OF_BALANCE).toArray()));
        assertEquals("[]", Arrays.deepToString(transactions.rows(BROKEN_CHAIN).toArray()));
    }

    /** @return none, as {@code []}: no training that expires takes from what was granted after it */
    public String grantsThatDoNotStand(List<String> salespeople) {
        return told(GRANTED_AND_GONE, salespeople);
    }

    /** For salespeople all of whose propositions were committed as salespeople do. */
    public void mustBookOnlyWhatIsInForce(List<String> salespeople) {
        assertEquals("[]", told(BOOKED_FOR_NOTHING, salespeople));
    }

    private String told(String sql, List<String> salespeople) {
        return Arrays.deepToString(
                transactions.rows(sql, String.join(",", salespeople)).toArray());
    }
}
