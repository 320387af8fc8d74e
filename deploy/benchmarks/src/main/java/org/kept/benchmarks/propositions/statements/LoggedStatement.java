package org.kept.benchmarks.propositions.statements;

import java.util.List;

/**
 * A statement as PostgreSQL's log shows it with log_statement = all.
 *
 * @param backend the process id of the session
 * @param sql with $1, $2 where parameters stand
 * @param parameters as text; null for NULL
 */
record LoggedStatement(long backend, String sql, List<String> parameters) {

    boolean begins() {
        return sql.strip().equalsIgnoreCase("begin");
    }

    boolean ends() {
        return sql.strip().equalsIgnoreCase("commit") || sql.strip().equalsIgnoreCase("rollback");
    }

    boolean mentions(String text) {
        return parameters.stream().anyMatch(parameter -> parameter != null && parameter.contains(text));
    }
}
