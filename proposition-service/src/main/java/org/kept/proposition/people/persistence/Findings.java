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
            percentile_cont(0.5) within group (order by extract(epoch from d.customer_due_at - d.made_at) / 3600.0)
                filter (where %1$s) as lead_time,
            percentile_cont(0.5) within group (order by d.quantity) filter (where %1$s) as quantity,
            percentile_cont(0.5) within group (
                order by coalesce(cardinality(string_to_array(nullif(d.depends_on, ''), ',')), 0))
                filter (where %1$s) as dependencies""";

    // It is new with the first break that the person has not seen, and not before there are cases enough.
    private static final String FIND = """
            with own as (
                select d.department, d.type, s.seen_at, count(*) settled, count(*) filter (where d.kept) kept,
                    (array_agg(d.decided_at order by d.decided_at))[cast(cast(?3 as bigint) as int)] as enough_at,
                    max(d.decided_at) filter (where not d.kept) as last_break_at,
                    min(d.decided_at) filter (
                        where not d.kept and d.decided_at > coalesce(s.seen_at, '-infinity')) as unseen_break_at,
                    %s
                from decided_commitments d left join coaching_findings s
                    on s.salesperson = d.salesperson and s.department = d.department and s.type = d.type
                where d.salesperson = ?1 and d.counts_at >= ?2
                group by d.department, d.type, s.seen_at
                having count(*) >= ?3 and bool_or(not d.kept)
                order by count(*) filter (where d.kept) * 1.0 / count(*), count(*) desc limit ?4),
            others as (
                select d.department, d.type, count(*) cases,
                    %s
                from decided_commitments d
                where (d.department, d.type) in (select department, type from own) and d.kept and d.due_at >= ?2
                group by d.department, d.type),
            seen as (
                insert into coaching_findings (salesperson, department, type, seen_at)
                select ?1, department, type, cast(?5 as timestamptz) from own
                where cast(?5 as timestamptz) is not null
                on conflict (salesperson, department, type) do update
                set seen_at = greatest(coaching_findings.seen_at, excluded.seen_at))
            select own.department, own.type, own.kept, own.settled, own.lead_time, own.quantity, own.dependencies,
                coalesce(others.cases, 0), others.lead_time, others.quantity, others.dependencies,
                greatest(own.enough_at, coalesce(own.unseen_break_at, own.last_break_at)) as found_at,
                coalesce(cast(?5 as timestamptz), case when own.unseen_break_at is null then own.seen_at end) as told_seen_at
            from own left join others using (department, type)
            order by own.kept * 1.0 / own.settled, own.settled desc""".formatted(MEDIANS.formatted("not d.kept"), MEDIANS.formatted("true"));

    /**
     * What to look for.
     *
     * @param since the earliest date that counts
     * @param casesMin fewer commitments of a kind, kept or broken, say too little
     */
    public record Search(Instant since, int casesMin, int max) {}

    /**
     * Finds, and remembers that the person has seen it when they ask themselves.
     *
     * @param seenAt now when the person asks; null when somebody else does
     */
    public Uni<List<Finding>> find(String salesperson, Search search, Instant seenAt) {
        return Statements.rows(FIND, salesperson, search.since(), (long) search.casesMin(), search.max(), seenAt)
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
