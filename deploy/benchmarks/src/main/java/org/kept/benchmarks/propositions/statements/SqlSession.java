package org.kept.benchmarks.propositions.statements;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.kept.benchmarks.propositions.drafts.Draft;
import org.kept.benchmarks.propositions.drafts.Names;

/** One connection that runs the statements of commits, prepared once, one round trip each. For one thread. */
public final class SqlSession implements AutoCloseable {
    /** Parameters are text, and the server knows what they mean: the service's driver leaves that to it, too. */
    private static final String SETTINGS = "&stringtype=unspecified&prepareThreshold=1";

    private final Connection database;
    private final CommitSql sql;
    private final List<PreparedStatement> prepared = new ArrayList<>();

    /** @param jdbcUrl with user and password */
    public SqlSession(String jdbcUrl, CommitSql sql) {
        this.sql = sql;
        try {
            database = DriverManager.getConnection(jdbcUrl + SETTINGS);
            database.setAutoCommit(false);
            for (CommitStatement statement : sql.statements()) {
                prepared.add(database.prepareStatement(statement.withQuestionMarks()));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void commit(Draft draft) {
        Names names = draft.names();
        List<UUID> fresh =
                Stream.generate(UUID::randomUUID).limit(sql.freshIds()).toList();
        try {
            for (int index = 0; index < prepared.size(); index++) {
                run(prepared.get(index), sql.statements().get(index), draft, names, fresh);
            }
            database.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The types of a statement's parameters in the order of their question marks, as PostgreSQL names them. */
    List<String> types(int index) throws SQLException {
        List<String> types = new ArrayList<>();
        int count = sql.statements().get(index).inOrderOfPlaces().size();
        for (int place = 1; place <= count; place++) {
            types.add(prepared.get(index).getParameterMetaData().getParameterTypeName(place));
        }
        return types;
    }

    private static void run(
            PreparedStatement statement, CommitStatement recorded, Draft draft, Names names, List<UUID> fresh)
            throws SQLException {
        int place = 1;
        for (Parameter parameter : recorded.inOrderOfPlaces()) {
            String text = parameter.text(draft, names, fresh);
            if (text == null) {
                statement.setNull(place++, Types.NULL);
            } else {
                statement.setString(place++, text);
            }
        }
        if (statement.execute()) {
            try (ResultSet rows = statement.getResultSet()) {
                while (rows.next()) {
                    rows.getObject(1);
                }
            }
        }
    }

    @Override
    public void close() {
        try {
            database.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
