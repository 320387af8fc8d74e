package org.kept.embedded.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The services' databases, each owned by a role of the same name, and the role by which Debezium reads their outboxes.
 * Passwords equal the names: the server listens on loopback only.
 */
public final class Databases {

    public static final String OUTBOX_READER = "outbox_reader";
    static final List<String> SERVICES = List.of("account", "proposition", "fulfilment");

    private final int port;

    Databases(int port) {
        this.port = port;
    }

    /** Whether the service's migration has made the publication that its outbox is read by. */
    public boolean hasOutbox(String database) throws SQLException {
        try (Connection connection = connect(database)) {
            return exists(connection, "select 1 from pg_publication where pubname = 'outbox'");
        }
    }

    /** Makes what is missing, so that it can run at each start. */
    void make() throws SQLException {
        try (Connection connection = connect(Cluster.SUPERUSER);
                Statement statement = connection.createStatement()) {
            makeRole(connection, OUTBOX_READER, "replication");
            for (String service : SERVICES) {
                makeRole(connection, service, "");
                if (!exists(connection, "select 1 from pg_database where datname = '" + service + "'")) {
                    statement.execute("create database " + service + " owner " + service);
                }
            }
        }
    }

    void tryToConnect() throws SQLException {
        connect(Cluster.SUPERUSER).close();
    }

    private static void makeRole(Connection connection, String name, String attributes) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = '" + name + "'")) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("create role %s login %s password '%s'".formatted(name, attributes, name));
            }
        }
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database, Cluster.SUPERUSER, Cluster.SUPERUSER);
    }
}
