package org.kept.proposition.people.persistence;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.proposition.people.domain.Finding;
import org.kept.proposition.people.domain.Finding.Made;
import org.kept.proposition.people.domain.KeptRate;

/** Where somebody's promises break most, and how others of the same kind were made that were kept. */
@ApplicationScoped
public class Findings {
    private static final String MEDIANS = """
            percentile_cont(0.5) within group (order by extract(epoch from c.due_at - p.committed_at) / 3600.0)
                filter (where %1$s) as lead_time,
            percentile_cont(0.5) within group (order by c.quantity) filter (where %1$s) as quantity,
            percentile_cont(0.5) within group (
                order by coalesce(cardinality(string_to_array(nullif(c.depends_on, ''), ',')), 0))
                filter (where %1$s) as dependencies""";

    private static final String FIND =
            """
            with own as (
                select c.department, c.type, count(*) settled, count(*) filter (where c.kept is true) kept,
                    %s
                from commitments c join propositions p on p.id = c.proposition_id
                where p.salesperson = ?1 and c.state in ('COMPLETED', 'FAILED') and c.due_at >= ?2
                group by c.department, c.type
                having count(*) >= ?3 and bool_or(c.kept is not true)
                order by count(*) filter (where c.kept is true) * 1.0 / count(*), count(*) desc limit ?4),
            others as (
                select c.department, c.type, count(*) cases,
                    %s
                from commitments c join propositions p on p.id = c.proposition_id
                where (c.department, c.type) in (select department, type from own)
                and c.state = 'COMPLETED' and c.kept and c.due_at >= ?2
                group by c.department, c.type),
            told as (
                insert into coaching_findings (salesperson, department, type, found_at, seen_at)
                select ?1, department, type, ?5, cast(?6 as timestamptz) from own
                on conflict (salesperson, department, type) do update
                set seen_at = coalesce(coaching_findings.seen_at, excluded.seen_at)
                returning department, type, found_at, seen_at)
            select own.department, own.type, own.kept, own.settled, own.lead_time, own.quantity, own.dependencies,
                coalesce(others.cases, 0), others.lead_time, others.quantity, others.dependencies,
                told.found_at, told.seen_at
            from own join told using (department, type) left join others using (department, type)
            order by own.kept * 1.0 / own.settled, own.settled desc""".formatted(MEDIANS.formatted("c.kept is not true"), MEDIANS.formatted("true"));

    /**
     * What to look for.
     *
     * @param since the earliest due date that counts
     * @param casesMin fewer settled commitments of a kind say too little
     */
    public record Search(Instant since, int casesMin, int max) {}

    /** Finds, and remembers what is found when, and that the person has seen it when they ask themselves. */
    public Uni<List<Finding>> find(String salesperson, Search search, boolean seen, Instant now) {
        return Statements.rows(
                        FIND,
                        salesperson,
                        search.since(),
                        (long) search.casesMin(),
                        search.max(),
                        now,
                        seen ? now : null)
                .map(rows -> rows.stream().map(Findings::finding).toList());
    }

    private static Finding finding(Object[] row) {
        KeptRate own = new KeptRate(null, Values.number(row[2]), Values.number(row[3]));
        return new Finding(
                (String) row[0],
                (String) row[1],
                own,
                new Made(own.settled() - own.kept(), decimal(row[4]), decimal(row[5]), decimal(row[6])),
                new Made(Values.number(row[7]), decimal(row[8]), decimal(row[9]), decimal(row[10])),
                Values.instant(row[11]),
                Values.instant(row[12]));
    }

    private static Double decimal(Object value) {
        return value == null ? null : Math.round(((Number) value).doubleValue() * 100) / 100.0;
    }
}
