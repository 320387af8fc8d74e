package org.kept.benchmarks.segmentation.contenders;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.postgresql.PGConnection;

/**
 * PostgreSQL: orders upserted by account and order where the revision is higher, copied in by batches; then a window
 * function.
 */
final class Postgres implements Contender {
    private static final String UPSERT = """
            INSERT INTO bench_orders
            SELECT DISTINCT ON (account_id, order_id) account_id, order_id, revision, cents, counts
            FROM bench_batch ORDER BY account_id, order_id, revision DESC
            ON CONFLICT (account_id, order_id) DO UPDATE
            SET revision = excluded.revision, cents = excluded.cents, counts = excluded.counts
            WHERE excluded.revision > bench_orders.revision""";

    private static final String KEY_ACCOUNTS = """
            SELECT account_id FROM (
              SELECT account_id, revenue, count(*) OVER () AS accounts,
                row_number() OVER (ORDER BY revenue DESC, account_id) AS place
              FROM (SELECT account_id, sum(cents) AS revenue FROM bench_orders WHERE counts GROUP BY account_id) r
            ) ranked
            WHERE place <= (accounts + 4) / 5 AND revenue > 0 ORDER BY place""";

    private static final RecomputingDatabase.Dialect DIALECT = new RecomputingDatabase.Dialect() {
        @Override
        public void prepare(Statement statement) throws SQLException {
            dispose(statement);
            statement.execute("SET work_mem = '256MB'");
            statement.execute("CREATE TABLE bench_orders (account_id text, order_id text, revision int, cents bigint,"
                    + " counts boolean, PRIMARY KEY (account_id, order_id))");
            statement.execute("CREATE TEMPORARY TABLE bench_batch (account_id text, order_id text, revision int,"
                    + " cents bigint, counts boolean)");
        }

        @Override
        public void take(Connection connection, List<OrderJson> batch) throws SQLException {
            StringBuilder rows = new StringBuilder();
            for (OrderJson order : batch) {
                rows.append(order.accountId()).append('\t').append(order.orderId());
                rows.append('\t').append(order.revision()).append('\t').append(order.cents());
                rows.append('\t').append(order.counts()).append('\n');
            }
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("TRUNCATE bench_batch");
                PGConnection postgres = connection.unwrap(PGConnection.class);
                postgres.getCopyAPI().copyIn("COPY bench_batch FROM STDIN", new StringReader(rows.toString()));
                statement.execute(UPSERT);
                connection.commit();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            connection.setAutoCommit(true);
        }

        @Override
        public String keyAccounts() {
            return KEY_ACCOUNTS;
        }

        @Override
        public void dispose(Statement statement) throws SQLException {
            statement.execute("DROP TABLE IF EXISTS bench_orders");
            statement.execute("DROP TABLE IF EXISTS bench_batch");
        }
    };

    @Override
    public Pass run(Assignment assignment, String name) throws SQLException {
        String url = assignment.jdbcUrl();
        String user = url.substring(url.lastIndexOf('/') + 1);
        try (Connection connection = DriverManager.getConnection(url, user, user)) {
            return new RecomputingDatabase(connection, DIALECT).run(assignment);
        }
    }
}
