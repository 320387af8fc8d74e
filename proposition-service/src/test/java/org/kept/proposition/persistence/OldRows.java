package org.kept.proposition.persistence;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

import org.flywaydb.core.Flyway;

import org.kept.embedded.testing.PlatformResource;

/** A schema of its own that can be left at an earlier version, filled as that release did, and migrated on. */
final class OldRows implements AutoCloseable {
    private static final String DATABASE = "proposition";

    private final String schema = "old_" + UUID.randomUUID().toString().replace('-', '_');
    private final String url = PlatformResource.ports().jdbcUrl(DATABASE);
    private final Connection connection;

    OldRows(String version) throws SQLException {
        migrateTo(version);
        connection = DriverManager.getConnection(url, DATABASE, DATABASE);
        write("set search_path to " + schema);
    }

    /** As the service does when it starts. */
    void migrateTo(String version) {
        Flyway.configure()
                .dataSource(url, DATABASE, DATABASE)
                .schemas(schema)
                .locations("classpath:db/migration")
                .outOfOrder(true)
                .target(version)
                .load()
                .migrate();
    }

    UUID proposition(String salesperson, String state) throws SQLException {
        UUID id = UUID.randomUUID();
        write(
                "insert into propositions (id, account_id, salesperson, statement, state, created_at, committed_at,"
                        + " changed_at, version, version_number) values (?, 'A', ?, 's', ?, '2026-01-01T00:00:00Z',"
                        + " '2026-01-02T00:00:00Z', '2026-03-01T00:00:00Z', 1, 1)",
                id,
                salesperson,
                state);
        return id;
    }

    /** Due on 1 February 2026. */
    UUID commitment(UUID proposition, String state, Boolean kept, String completedAt) throws SQLException {
        UUID id = UUID.randomUUID();
        write(
                "insert into commitments (id, proposition_id, position, department, promise, due_at, customer_due_at,"
                        + " time_zone, state, overdue, kept, completed_at, progress_revision, made_at) values (?, ?, 0,"
                        + " 'logistics', 'p', '2026-02-01T00:00:00Z', '2026-02-01T00:00:00Z', 'UTC', ?, false, ?,"
                        + " cast(? as timestamptz), 1, '2026-01-02T00:00:00Z')",
                id,
                proposition,
                state,
                kept,
                completedAt);
        return id;
    }

    /** @param told a JSON array of the commitments */
    void version(UUID proposition, int number, String madeBy, String madeAt, String told) throws SQLException {
        write(
                "insert into proposition_versions (proposition_id, number, content, made_by, made_at)"
                        + " values (?, ?, cast(? as jsonb), ?, cast(? as timestamptz))",
                proposition,
                number,
                "{\"statement\":\"s\",\"commitments\":" + told + "}",
                madeBy,
                madeAt);
    }

    void write(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = bound(sql, values)) {
            statement.execute();
        }
    }

    /** @return the first column of the first row as text; null when that is null */
    String read(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = bound(sql, values);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getString(1);
        }
    }

    private PreparedStatement bound(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    @Override
    public void close() throws SQLException {
        write("drop schema " + schema + " cascade");
        connection.close();
    }
}
