package org.kept.benchmarks.propositions.statements;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.kept.benchmarks.Await;
import org.kept.benchmarks.Deadline;
import org.kept.benchmarks.propositions.drafts.Draft;
import org.kept.benchmarks.propositions.service.SalesApi;

/** Takes the statements of a commit from PostgreSQL's log, while the service commits two drafts. */
public final class StatementRecorder {
    private static final Duration LOGGED_WITHIN = Duration.ofSeconds(5);
    /** Sessions look at new settings before their next statement; the signal takes a moment. */
    private static final Duration SETTING_ARRIVES = Duration.ofMillis(500);

    private final String jdbcUrl;
    private final Path log;

    /** @param jdbcUrl for the superuser, who alone may set what is logged */
    public StatementRecorder(String jdbcUrl, Path log) {
        this.jdbcUrl = jdbcUrl;
        this.log = log;
    }

    /** @param second by the same salesperson, right after the first one */
    public CommitSql record(SalesApi sales, Draft first, Draft second) throws SQLException, IOException {
        set("all");
        try {
            sales.commit(first);
            sales.commit(second);
            return CommitSql.from(first, logged(first), second, logged(second));
        } finally {
            set("none");
        }
    }

    private void set(String what) throws SQLException {
        try (Connection database = DriverManager.getConnection(jdbcUrl);
                Statement statement = database.createStatement()) {
            statement.execute("alter system set log_statement = '" + what + "'");
            statement.execute("select pg_reload_conf()");
        }
        Await.until(Deadline.in(SETTING_ARRIVES), SETTING_ARRIVES.toMillis(), () -> false);
    }

    private List<LoggedStatement> logged(Draft draft) throws IOException {
        Deadline deadline = Deadline.in(LOGGED_WITHIN);
        while (!deadline.passed()) {
            Optional<List<LoggedStatement>> found =
                    transaction(StatementLog.read(Files.readString(log, StandardCharsets.UTF_8)), draft.key());
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new IllegalStateException("PostgreSQL has logged no transaction of " + draft.key());
    }

    /** The transaction that has the key among its parameters, without BEGIN and COMMIT. */
    static Optional<List<LoggedStatement>> transaction(List<LoggedStatement> all, String key) {
        Optional<Long> backend = all.stream()
                .filter(statement -> statement.mentions(key))
                .map(LoggedStatement::backend)
                .findFirst();
        List<LoggedStatement> open = new ArrayList<>();
        for (LoggedStatement statement : all) {
            if (backend.filter(id -> id == statement.backend()).isEmpty()) {
                continue;
            }
            if (statement.begins()) {
                open.clear();
            } else if (statement.ends()) {
                if (open.stream().anyMatch(inside -> inside.mentions(key))) {
                    return Optional.of(List.copyOf(open));
                }
            } else {
                open.add(statement);
            }
        }
        return Optional.empty();
    }
}
