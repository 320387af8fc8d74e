package org.kept.proposition.people;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.kept.proposition.mandates.InTransactions;

/** Puts commitments of which it is decided whether they were kept where the core keeps them. */
final class Settled {
    private final InTransactions transactions;
    private final Instant due;

    Settled(InTransactions transactions) {
        this(transactions, 10);
    }

    /** @param daysAgo when they were due, and it was decided */
    Settled(InTransactions transactions, int daysAgo) {
        this.transactions = transactions;
        this.due = Instant.now().minus(Duration.ofDays(daysAgo));
    }

    /** So many of a kind, delivered when they were due and committed so long before. */
    void commitments(
            int count, boolean kept, String salesperson, String account, String department, String type, int leadDays) {
        for (int i = 0; i < count; i++) {
            UUID proposition = proposition(
                    kept ? "COMPLETED" : "FAILED", salesperson, account, due.minus(Duration.ofDays(leadDays)));
            commitment(proposition, "COMPLETED", kept, department, type);
        }
    }

    /**
     * One in whatever state.
     *
     * @param kept null when that is not known, or never will be
     * @return its id
     */
    UUID one(String state, Boolean kept, String salesperson, String department, String type) {
        return commitment(
                proposition("COMMITTED", salesperson, "A", due.minus(Duration.ofDays(3))),
                state,
                kept,
                department,
                type);
    }

    private UUID proposition(String state, String salesperson, String account, Instant committed) {
        UUID id = UUID.randomUUID();
        transactions.change(
                "insert into propositions (id, account_id, salesperson, statement, state, created_at, committed_at,"
                        + " changed_at, version, version_number)"
                        + " values (?1, ?2, ?3, 's', ?5, ?4, ?4, ?4, 1, 1)",
                id,
                account,
                salesperson,
                committed,
                state);
        return id;
    }

    private UUID commitment(UUID proposition, String state, Boolean kept, String department, String type) {
        UUID id = UUID.randomUUID();
        transactions.change(
                "insert into commitments (id, proposition_id, position, department, promise, due_at, customer_due_at,"
                        + " time_zone, state, overdue, kept, decided_at, completed_at, progress_revision, type,"
                        + " quantity, promised_by)"
                        + " values (?1, ?2, 0, ?3, 'p', ?4, ?4, 'UTC', ?8, false, cast(?5 as boolean),"
                        + " cast(?9 as timestamptz), cast(?10 as timestamptz), 3, ?6, ?7,"
                        + " (select salesperson from propositions where id = ?2))",
                id,
                proposition,
                department,
                due,
                kept,
                type,
                Boolean.TRUE.equals(kept) ? 10 : 50,
                state,
                kept == null ? null : due,
                state.equals("COMPLETED") ? due : null);
        return id;
    }
}
