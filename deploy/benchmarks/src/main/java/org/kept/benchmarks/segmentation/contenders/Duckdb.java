package org.kept.benchmarks.segmentation.contenders;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * DuckDB in memory: batches are appended, and the query takes each order's highest revision, which suits a column store
 * better than an upsert into an index does.
 */
final class Duckdb implements Contender {
    private static final String KEY_ACCOUNTS = """
            SELECT account_id FROM (
              SELECT account_id, revenue, count(*) OVER () AS accounts,
                row_number() OVER (ORDER BY revenue DESC, account_id) AS place
              FROM (
                SELECT account_id, sum(cents) AS revenue FROM (
                  SELECT account_id, arg_max(cents, revision) AS cents, arg_max(counts, revision) AS counts
                  FROM bench_orders GROUP BY account_id, order_id)
                WHERE counts GROUP BY account_id))
            WHERE place <= (accounts + 4) // 5 AND revenue > 0 ORDER BY place""";

    private static final RecomputingDatabase.Dialect DIALECT = new RecomputingDatabase.Dialect() {
        @Override
        public void prepare(Statement statement) throws SQLException {
            statement.execute("CREATE TABLE bench_orders (account_id VARCHAR, order_id VARCHAR, revision INTEGER,"
                    + " cents BIGINT, counts BOOLEAN)");
        }

        @Override
        public void take(Connection connection, List<OrderJson> batch) throws SQLException {
            DuckDBConnection duckdb = connection.unwrap(DuckDBConnection.class);
            try (DuckDBAppender appender = duckdb.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "bench_orders")) {
                for (OrderJson order : batch) {
                    appender.beginRow();
                    appender.append(order.accountId());
                    appender.append(order.orderId());
                    appender.append(order.revision());
                    appender.append(order.cents());
                    appender.append(order.counts());
                    appender.endRow();
                }
            }
        }

        @Override
        public String keyAccounts() {
            return KEY_ACCOUNTS;
        }

        @Override
        public void dispose(Statement statement) throws SQLException {
            statement.execute("DROP TABLE bench_orders");
        }
    };

    @Override
    public Pass run(Assignment assignment, String name) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            return new RecomputingDatabase(connection, DIALECT).run(assignment);
        }
    }
}
