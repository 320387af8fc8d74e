package org.kept.proposition.mandates;

import java.time.Instant;
import java.util.Arrays;

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
}
