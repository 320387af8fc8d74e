package org.kept.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;

/** A service's database, seen as that service sees it. */
record Sql(PlatformPorts ports, String database) {

    Connection connect() throws SQLException {
        return DriverManager.getConnection(ports.jdbcUrl(database), database, database);
    }

    void execute(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    String single(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** The migration that the services run, found by its name, so that what is tested is what they have. */
    static String outboxMigration() {
        Path chassis = SourceTree.root().resolve(Path.of("deploy", "chassis"));
        try (Stream<Path> files = Files.walk(chassis)) {
            Path migration = files.filter(file -> file.toString().contains("src/main/resources/db/chassis"))
                    .filter(file -> file.getFileName().toString().matches("V.*outbox.*\\.sql"))
                    .findFirst()
                    .orElseThrow();
            return Files.readString(migration);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
