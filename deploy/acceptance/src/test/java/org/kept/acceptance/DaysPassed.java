package org.kept.acceptance;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * Lets days pass for one salesperson of a running system, and for nobody else: nothing from outside turns its clock, so what
 * that person has promised and learnt becomes older where it is stored. When others look next is up to them.
 */
final class DaysPassed {
    private static final List<String> OLDER = List.of(
            """
            update commitments set due_at = due_at - make_interval(days => ?),
                customer_due_at = customer_due_at - make_interval(days => ?),
                made_at = made_at - make_interval(days => ?),
                decided_at = decided_at - make_interval(days => ?),
                completed_at = completed_at - make_interval(days => ?)
            where promised_by = ?""",
            "update mandate_reviews set period = period - ? where salesperson = ?",
            "update trainings set certified_on = certified_on - ?, expires_on = expires_on - ? where salesperson = ?");

    private final String database;

    DaysPassed(String database) {
        this.database = database;
    }

    void passFor(String salesperson, int days) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database)) {
            connection.setAutoCommit(false);
            for (String older : OLDER) {
                try (PreparedStatement statement = connection.prepareStatement(older)) {
                    int last = (int) older.chars().filter(c -> c == '?').count();
                    for (int i = 1; i < last; i++) {
                        statement.setInt(i, days);
                    }
                    statement.setString(last, salesperson);
                    statement.executeUpdate();
                }
            }
            connection.commit();
        }
    }
}
