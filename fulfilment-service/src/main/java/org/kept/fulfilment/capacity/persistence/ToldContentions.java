package org.kept.fulfilment.capacity.persistence;

import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.chassis.persistence.Sql;
import org.kept.fulfilment.capacity.domain.Contention;
import org.kept.fulfilment.capacity.domain.ToldContention;

/** Of which contentions each department was told, and has not been told that they are over. */
@ApplicationScoped
public class ToldContentions {
    private static final String OF = """
            select day, type, version, again, decided from told_contentions where department = $1 for update""";
    private static final String KEEP = """
            insert into told_contentions (department, day, type, version)
            select $1, * from unnest($2::date[], $3::text[], $4::bigint[])
            on conflict (department, day, type) do update
            set version = excluded.version, again = false, decided = false""";
    private static final String FORGET = """
            delete from told_contentions where department = $1
                and (day, type) in (select * from unnest($2::date[], $3::text[]))""";
    private static final String TELL_AGAIN =
            "update told_contentions set again = true where department = $1 and version = $2";
    private static final String DECIDED =
            "update told_contentions set decided = true where department = $1 and day = $2 and type = $3";

    /** Locks them. */
    public Uni<List<ToldContention>> of(String department) {
        return Sql.rows(OF, department).map(rows -> rows.stream()
                .map(row -> new ToldContention(
                        (LocalDate) row[0], (String) row[1], (Long) row[2], (Boolean) row[3], (Boolean) row[4]))
                .toList());
    }

    /** It is told again with the next look, if it is still there. */
    public Uni<Void> tellAgain(String department, long version) {
        return Sql.change(TELL_AGAIN, department, version).replaceWithVoid();
    }

    /** A lead has decided on what the department was told of that day; if it was. */
    public Uni<Void> decided(String department, LocalDate day, String type) {
        return Sql.change(DECIDED, department, day, type).replaceWithVoid();
    }

    /** Each in place of what was told of its day and its type before. */
    public Uni<Void> keep(String department, List<Contention> told) {
        LocalDate[] days = told.stream().map(Contention::day).toArray(LocalDate[]::new);
        String[] types = told.stream().map(Contention::type).toArray(String[]::new);
        Long[] versions = told.stream().map(Contention::version).toArray(Long[]::new);
        return Sql.change(KEEP, department, days, types, versions).replaceWithVoid();
    }

    public Uni<Void> forget(String department, List<ToldContention> over) {
        LocalDate[] days = over.stream().map(ToldContention::day).toArray(LocalDate[]::new);
        String[] types = over.stream().map(ToldContention::type).toArray(String[]::new);
        return Sql.change(FORGET, department, days, types).replaceWithVoid();
    }
}
