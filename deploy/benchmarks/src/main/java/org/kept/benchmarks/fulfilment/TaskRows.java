package org.kept.benchmarks.fulfilment;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Tasks in numbers, written where the service keeps them: four of each proposition, of which half wait for the one
 * before; in five departments, due within the next 60 days, some unanswered, some begun, some held, a third somebody's.
 * Beside them what was delivered in the last weeks, so that there is something to learn from.
 */
final class TaskRows {
    static final List<String> DEPARTMENTS = List.of("logistics", "finance", "support", "production", "marketing");
    private static final int TASKS_OF_EACH = 4;

    private static final String TASKS = """
            insert into tasks (commitment_id, proposition_id, account_id, department, salesperson, promise, due_at,
                time_zone, commitment_revision, made_at, state, overdue, kept, revision, acknowledged_at, accepted_at,
                accepted_by, completed_at, completed_by, type, depends_on, state_since, reason_code, reason_text,
                answer_due_at, assignee)
            select md5('%1$s-' || p || '-' || k)::uuid, md5('%1$s-' || p)::uuid, 'account-' || p %% 20000, department,
                'salesperson', 'Two pallets before the opening', due_at, 'Europe/Berlin', 1, made_at, state, false,
                case when state = 'COMPLETED' then true end, 3, made_at,
                case when state <> 'ACKNOWLEDGED' then made_at + interval '1 hour' end,
                case when state <> 'ACKNOWLEDGED' then department || '-desk' end,
                case when state = 'COMPLETED' then done_at end,
                case when state = 'COMPLETED' then department || '-desk' end,
                (array['delivery', 'repair', 'visit'])[1 + chance %% 3],
                case when k > 1 and (p + k) %% 2 = 0 then array[md5('%1$s-' || p || '-' || k - 1)::uuid]
                    else '{}'::uuid[] end,
                made_at + interval '2 hours',
                case when state = 'HELD' then 'MATERIAL' end, case when state = 'HELD' then 'No steel' end,
                case when state = 'ACKNOWLEDGED' then made_at + interval '11 days' end,
                case when chance %% 3 = 0 then department || '-desk' end
            from (
                select p, k, chance, (array[%2$s])[1 + (p * 7 + k) %% 5] as department,
                    %3$s as made_at, %4$s as due_at, %5$s as done_at, %6$s as state
                from generate_series(1, %7$d) p cross join generate_series(1, %8$d) k
                cross join lateral (select ('x' || substr(md5(p || '/' || k), 1, 7))::bit(28)::int as chance) drawn) made""";

    private final String jdbcUrl;

    /** @param jdbcUrl of the service's database, with user and password */
    TaskRows(String jdbcUrl) {
        this.jdbcUrl = jdbcUrl;
    }

    void write(int open, int delivered) throws SQLException {
        try (Connection database = DriverManager.getConnection(jdbcUrl);
                Statement statement = database.createStatement()) {
            statement.execute(tasks(
                    "open",
                    open,
                    "now() - (chance % 240) * interval '1 hour'",
                    "now() + (1 + chance % 1439) * interval '1 hour'",
                    "null::timestamptz",
                    "(array['ACCEPTED', 'ACCEPTED', 'IN_PROGRESS', 'ACKNOWLEDGED', 'HELD'])[1 + chance % 5]"));
            statement.execute(tasks(
                    "done",
                    delivered,
                    "now() - interval '20 days' - (chance % 1000) * interval '1 hour'",
                    "now() - interval '2 hours'",
                    "now() - interval '20 days' - (chance % 1000) * interval '1 hour'"
                            + " + (2 + chance % 211) * interval '1 hour'",
                    "'COMPLETED'"));
            statement.execute("vacuum analyze tasks");
        }
    }

    /** As autovacuum does within a minute of a pass that has written much: not in the middle of what is measured. */
    void analyze() throws SQLException {
        try (Connection database = DriverManager.getConnection(jdbcUrl);
                Statement statement = database.createStatement()) {
            statement.execute("vacuum analyze forecasts");
        }
    }

    private static String tasks(String name, int count, String madeAt, String dueAt, String doneAt, String state) {
        String departments = "'" + String.join("', '", DEPARTMENTS) + "'";
        return TASKS.formatted(name, departments, madeAt, dueAt, doneAt, state, count / TASKS_OF_EACH, TASKS_OF_EACH);
    }
}
