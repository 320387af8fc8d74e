package org.kept.fulfilment.capacity.persistence;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.chassis.persistence.Sql;
import org.kept.fulfilment.persistence.StoredJson;

/** What a department was told of its days, for those who follow it live: written in the transaction of the telling. */
@ApplicationScoped
public class DayHistory {
    private static final String WRITE = """
            insert into day_history (department, at, what, day, type, detail)
            select $1, $2, line.what, line.day, line.type, cast(line.detail as jsonb)
            from unnest($3::text[], $4::date[], $5::text[], $6::text[]) as line (what, day, type, detail)""";

    private static final String PURGE = """
            delete from day_history where number in (
                select number from day_history
                where at < clock_timestamp() - cast($1 as double precision) * interval '1 millisecond'
                order by at limit $2 for update skip locked)""";

    private final StoredJson json;

    DayHistory(StoredJson json) {
        this.json = json;
    }

    /**
     * One line.
     *
     * @param what {@code contended} or {@code contentionEnded}
     * @param detail by name, values that JSON knows
     */
    public record Line(String what, LocalDate day, String type, Map<String, Object> detail) {}

    /** The transaction has written something by then. */
    public Uni<Void> write(String department, List<Line> lines, Instant at) {
        return Sql.change(
                        WRITE,
                        department,
                        at,
                        lines.stream().map(Line::what).toArray(String[]::new),
                        lines.stream().map(Line::day).toArray(LocalDate[]::new),
                        lines.stream().map(Line::type).toArray(String[]::new),
                        lines.stream().map(line -> json.write(line.detail())).toArray(String[]::new))
                .replaceWithVoid();
    }

    /** @return how many lines are forgotten */
    public Uni<Integer> purge(Duration olderThan, int countMax) {
        return Sql.change(PURGE, (double) olderThan.toMillis(), countMax);
    }
}
