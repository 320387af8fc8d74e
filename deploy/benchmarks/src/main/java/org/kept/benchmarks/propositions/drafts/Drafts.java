package org.kept.benchmarks.propositions.drafts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import org.kept.benchmarks.propositions.service.SalesApi;

/**
 * Drafts in numbers: one is made by the service, the others are its rows under other names. So it does not matter which
 * tables a draft has rows in, as long as they say so by a column proposition_id.
 */
public final class Drafts implements AutoCloseable {
    private static final String SALESPERSON = "seller-of-the-pattern";
    private static final String ACCOUNT = "account-of-the-pattern";
    // What the database makes up by itself is not copied.
    private static final String TABLES = """
            select table_name, string_agg(quote_ident(column_name), ', ' order by ordinal_position)
                filter (where is_generated = 'NEVER' and is_identity = 'NO')
            from information_schema.columns where table_schema = 'public'
            group by table_name having bool_or(column_name = 'proposition_id') or table_name = 'propositions'
            order by table_name""";

    // As account-service, which is not running, would have told of each account: nothing is committed for others.
    private static final String REGISTERED = """
            insert into registered_accounts (account_id, revision)
            select distinct account_id, 1 from propositions where account_id like '%s%%' on conflict do nothing""";

    private final Connection database;
    private final Names pattern;

    private Drafts(Connection database, Names pattern) {
        this.database = database;
        this.pattern = pattern;
    }

    /** Who makes the pattern has to have this name. */
    public static String salesperson() {
        return SALESPERSON;
    }

    /** @param jdbcUrl of the service's database, for its superuser */
    public static Drafts like(SalesApi sales, String jdbcUrl) throws SQLException {
        JsonNode drafted = sales.draft(json());
        List<String> names =
                new ArrayList<>(List.of(drafted.get("propositionId").textValue()));
        StreamSupport.stream(drafted.get("commitments").spliterator(), false)
                .map(commitment -> commitment.get("commitmentId").textValue())
                .forEach(names::add);
        names.addAll(List.of(ACCOUNT, SALESPERSON, "no key"));
        Connection database = DriverManager.getConnection(jdbcUrl);
        try (Statement statement = database.createStatement()) {
            // The copies come table by table, in any order.
            statement.execute("set session_replication_role = replica");
        }
        return new Drafts(database, new Names(names));
    }

    /** For each client the turns from 0 on; what was written is on the disk and known to the planner afterwards. */
    public void make(int pass, int clients, int turns) throws SQLException {
        if (turns > Draft.NUMBERS_PER_CLIENT) {
            throw new IllegalArgumentException("At most " + Draft.NUMBERS_PER_CLIENT + " drafts a client");
        }
        try (Statement statement = database.createStatement()) {
            for (Table table : tables(statement)) {
                statement.execute(copy(table, pass, clients, turns));
            }
            statement.execute(REGISTERED.formatted(Draft.accounts(pass)));
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
    }

    /** @param columns apart from each other by commas */
    private record Table(String name, String columns) {
        /** What says whose a row is. */
        String key() {
            return name.equals("propositions") ? "id" : "proposition_id";
        }
    }

    private static List<Table> tables(Statement statement) throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.add(new Table(rows.getString(1), rows.getString(2)));
            }
        }
        return tables;
    }

    private String copy(Table table, int pass, int clients, int turns) {
        List<String> others = Names.inSql(pass, "numbered.number", "client::text");
        String row = "to_jsonb(original)::text";
        for (int place = 0; place < others.size(); place++) {
            row = "replace(%s, '%s', %s)".formatted(row, pattern.values().get(place), others.get(place));
        }
        return """
                insert into %1$s (%9$s) select %9$s from (select copied.* from %1$s original
                cross join generate_series(0, %2$d) client cross join generate_series(0, %3$d) turn
                cross join lateral (select %4$d + client * %5$d::bigint + turn as number) numbered
                cross join lateral jsonb_populate_record(null::%1$s, (%6$s)::jsonb) copied
                where original.%7$s = '%8$s') copies""".formatted(
                        table.name(),
                        clients - 1,
                        turns - 1,
                        Draft.firstNumber(pass, 0),
                        Draft.NUMBERS_PER_CLIENT,
                        row,
                        table.key(),
                        pattern.values().get(0),
                        table.columns());
    }

    private static String json() {
        try (InputStream file = Drafts.class.getResourceAsStream("/propositions/draft.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("ACCOUNT", ACCOUNT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
