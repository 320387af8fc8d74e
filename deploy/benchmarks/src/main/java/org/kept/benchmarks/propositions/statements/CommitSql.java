package org.kept.benchmarks.propositions.statements;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.kept.benchmarks.propositions.drafts.Draft;

/**
 * The statements between BEGIN and COMMIT, in their order.
 *
 * @param freshIds how many ids each commit makes up
 */
public record CommitSql(List<CommitStatement> statements, int freshIds) {

    /** From what PostgreSQL logged of two commits of one salesperson, the second right after the first. */
    static CommitSql from(Draft first, List<LoggedStatement> one, Draft second, List<LoggedStatement> next) {
        if (!texts(one).equals(texts(next))) {
            throw new IllegalStateException("Two commits were not the same statements: " + one + " and " + next);
        }
        Map<String, Integer> made = new HashMap<>();
        List<CommitStatement> statements = new ArrayList<>();
        for (int index = 0; index < one.size(); index++) {
            List<Parameter> parameters = new ArrayList<>();
            for (int place = 0; place < one.get(index).parameters().size(); place++) {
                parameters.add(Parameter.of(
                        one.get(index).parameters().get(place),
                        next.get(index).parameters().get(place),
                        first,
                        second,
                        made));
            }
            statements.add(new CommitStatement(one.get(index).sql(), parameters));
        }
        return new CommitSql(statements, made.size());
    }

    /** The same, but events go to another table, which has the outbox's columns. */
    public CommitSql withOutbox(String table) {
        return new CommitSql(
                statements.stream()
                        .map(statement -> statement.withOutbox(table))
                        .toList(),
                freshIds);
    }

    /** For people. */
    public List<String> texts() {
        return statements.stream().map(CommitStatement::sql).toList();
    }

    private static List<String> texts(List<LoggedStatement> statements) {
        return statements.stream().map(LoggedStatement::sql).toList();
    }
}
