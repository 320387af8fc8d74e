package org.kept.proposition.people;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.kept.proposition.mandates.InTransactions;

/** Puts settled commitments where the core keeps them. */
final class Settled {
    private final InTransactions transactions;
    private final Instant now = Instant.now();

    Settled(InTransactions transactions) {
        this.transactions = transactions;
        transactions.change(
                "alter table propositions add column if not exists version_number integer not null default 0");
        transactions.change("alter table commitments add column if not exists type text not null default 'other',"
                + " add column if not exists quantity integer, add column if not exists customer_due_at timestamptz,"
                + " add column if not exists depends_on text not null default ''");
    }

    /** So many of a kind, due a day ago and committed so long before. */
    void commitments(
            int count, boolean kept, String salesperson, String account, String department, String type, int leadDays) {
        for (int i = 0; i < count; i++) {
            UUID proposition = UUID.randomUUID();
            Instant due = now.minus(Duration.ofDays(10));
            Instant committed = due.minus(Duration.ofDays(leadDays));
            transactions.change(
                    "insert into propositions (id, account_id, salesperson, statement, state, created_at, committed_at,"
                            + " changed_at, version, version_number)"
                            + " values (?1, ?2, ?3, 's', ?5, ?4, ?4, ?4, 1, 1)",
                    proposition,
                    account,
                    salesperson,
                    committed,
                    kept ? "COMPLETED" : "FAILED");
            transactions.change(
                    "insert into commitments (id, proposition_id, position, department, promise, due_at, customer_due_at,"
                            + " time_zone, state, overdue, kept, completed_at, progress_revision, type, quantity)"
                            + " values (?1, ?2, 0, ?3, 'p', ?4, ?4, 'UTC', 'COMPLETED', false, ?5, ?4, 3, ?6, ?7)",
                    UUID.randomUUID(),
                    proposition,
                    department,
                    due,
                    kept,
                    type,
                    kept ? 10 : 50);
        }
    }
}
