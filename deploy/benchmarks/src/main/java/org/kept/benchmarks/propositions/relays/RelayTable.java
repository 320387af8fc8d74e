package org.kept.benchmarks.propositions.relays;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** An outbox of the relays' own, with the service's columns: Debezium does not publish it. */
public final class RelayTable {
    public static final String NAME = "relay_outbox";
    static final String CHANNEL = "relay";

    private final String jdbcUrl;

    /** @param jdbcUrl with the user who commits */
    public RelayTable(String jdbcUrl) {
        this.jdbcUrl = jdbcUrl;
    }

    /** Empty, and silent. */
    public void make() throws SQLException {
        execute("drop table if exists relay_outbox");
        execute("create table relay_outbox (like outbox including all, seq bigserial)");
        execute("create index on relay_outbox (seq)");
    }

    /** From now on each transaction that writes to it wakes who listens. */
    void notifyWriters() throws SQLException {
        execute("""
                create or replace function relay_notify() returns trigger language plpgsql as
                $$ begin perform pg_notify('relay', ''); return null; end $$""");
        execute("create trigger relay_notify after insert on relay_outbox execute function relay_notify()");
    }

    private void execute(String sql) throws SQLException {
        try (Connection database = DriverManager.getConnection(jdbcUrl);
                Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
