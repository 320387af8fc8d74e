package org.kept.fulfilment.following.persistence;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.kept.chassis.persistence.Sql;
import org.kept.chassis.streams.Told;
import org.kept.chassis.timelines.Blocking;
import org.kept.chassis.timelines.Timeline;

/**
 * The timelines of all tasks, with what is told of their forecasts and of departments' days, by their numbers. Blocks the
 * thread.
 */
@ApplicationScoped
public class TaskTimelines {
    /** So much is read ahead for one follower. */
    static final int COUNT_MAX = 200;
    /** So many numbers are looked through at once, whoever they are of. */
    static final int STRIDE = 10_000;

    private static final String TASKS = """
            select line.number as number, 'task-changed' as name,
                jsonb_strip_nulls(jsonb_build_object('commitmentId', t.commitment_id,
                'propositionId', t.proposition_id, 'accountId', t.account_id, 'department', t.department,
                'salesperson', t.salesperson, 'seq', line.seq,
                'at', to_char(line.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                'by', line.by, 'what', line.what, 'why', line.why, 'detail', line.detail)) as event
            from (
                select number, commitment_id, seq, at, by, what, why, detail from task_history
                where number > $1 and number <= $2
                union all
                select number, commitment_id, null, at, null, what, why, detail from forecast_history
                where number > $1 and number <= $2) line
            join tasks t on t.commitment_id = line.commitment_id
            where true""";

    private static final String DAYS = """
             union all
            select number, 'day-changed', jsonb_build_object('department', department, 'what', what,
                'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                'day', to_char(day, 'YYYY-MM-DD'), 'type', type, 'detail', detail)
            from day_history where number > $1 and number <= $2""";

    /** As {@link Timeline#read}. */
    public Timeline.Read read(Followed followed, long after, long complete) {
        long upTo = Math.min(complete, after + STRIDE);
        List<Object> values = new ArrayList<>(List.of(after, upTo));
        String sql = "select cast(number as text), name, cast(event as text) from ("
                + TASKS + conditions(followed, values)
                + (followed.hearsOfDays() ? DAYS + condition("department", followed.department(), values) : "")
                + ") told order by number limit " + COUNT_MAX;
        List<Told> told = Blocking.await(() -> Sql.rows(sql, values.toArray())).stream()
                .map(row -> new Told((String) row[0], (String) row[1], (String) row[2]))
                .toList();
        return Timeline.Read.of(told, COUNT_MAX, upTo);
    }

    private static String conditions(Followed followed, List<Object> values) {
        return condition("t.department", followed.department(), values)
                + condition("t.salesperson", followed.salesperson(), values)
                + condition("t.account_id", followed.accountId(), values)
                + condition("t.commitment_id", followed.commitmentId(), values);
    }

    private static String condition(String column, Object value, List<Object> values) {
        if (value == null) {
            return "";
        }
        values.add(value);
        return " and " + column + " = $" + values.size();
    }
}
