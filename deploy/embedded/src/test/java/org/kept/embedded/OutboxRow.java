package org.kept.embedded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;

/** An event in an outbox, as the services write it. */
record OutboxRow(UUID id, String topic, String key, Instant time, String payload) {

    static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    static OutboxRow about(String key, String payload) {
        return new OutboxRow(
                UUID.randomUUID(), "propositions.v1", key, Instant.parse("2026-03-01T09:30:00.123456Z"), payload);
    }

    void insert(Connection connection) throws SQLException {
        String sql = "insert into outbox (id, topic, key, type, source, subject, time, traceparent, payload)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            statement.setString(2, topic);
            statement.setString(3, key);
            statement.setString(4, "org.kept.proposition.committed.v1");
            statement.setString(5, "/proposition-service");
            statement.setString(6, key);
            statement.setTimestamp(7, Timestamp.from(time));
            statement.setString(8, TRACE);
            statement.setString(9, payload);
            statement.executeUpdate();
        }
    }
}
