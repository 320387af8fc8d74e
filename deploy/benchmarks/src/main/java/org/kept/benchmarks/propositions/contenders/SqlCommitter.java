package org.kept.benchmarks.propositions.contenders;

import org.kept.benchmarks.propositions.drafts.Draft;
import org.kept.benchmarks.propositions.statements.CommitSql;
import org.kept.benchmarks.propositions.statements.SqlSession;

/** By the same statements over JDBC, without a service in between. */
public final class SqlCommitter implements Committer {
    private final SqlSession session;

    private SqlCommitter(SqlSession session) {
        this.session = session;
    }

    /** @param jdbcUrl with user and password */
    public static Factory of(String jdbcUrl, CommitSql sql) {
        return (pass, client) -> new SqlCommitter(new SqlSession(jdbcUrl, sql));
    }

    @Override
    public void commit(Draft draft) {
        session.commit(draft);
    }

    @Override
    public void close() {
        session.close();
    }
}
