package org.kept.proposition.people.persistence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.proposition.people.domain.KeptRate;

/**
 * Counts what was kept. What counts, and at which date, the view {@code decided_commitments} says for all who ask:
 * whatever is known to be kept or broken, for who promised it.
 */
@ApplicationScoped
public class KeptRates {
    /** More groups than this are not shown; those with most commitments are. */
    public static final int GROUPS_MAX = 500;

    // With the total, and one more group that tells that there are more.
    private static final int ROWS_MAX = GROUPS_MAX + 2;

    private static final String COUNT = """
            select grouping(%1$s), %1$s, count(*) filter (where d.kept), count(*)
            from decided_commitments d
            where d.counts_at >= ?1 and d.counts_at < ?2%2$s
            group by grouping sets ((%1$s), ()) order by 1 desc, 4 desc, 2 limit ?3""";

    /** What to count by. */
    public enum By {
        SALESPERSON("d.salesperson"),
        DEPARTMENT("d.department"),
        TYPE("d.type"),
        ACCOUNT("d.account_id");

        private final String column;

        By(String column) {
            this.column = column;
        }

        /** @return null for a word that is none */
        public static By of(String word) {
            return Arrays.stream(values())
                    .filter(by -> by.name().equalsIgnoreCase(word))
                    .findAny()
                    .orElse(null);
        }
    }

    /**
     * Which commitments count.
     *
     * @param from included; {@code to} is not
     * @param accountId null for every one, as are department and type
     */
    public record Selection(Instant from, Instant to, String accountId, String department, String type) {
        public static Selection within(Instant from, Instant to) {
            return new Selection(from, to, null, null, null);
        }
    }

    /**
     * What these people promised.
     *
     * @return the total first, with a null key, then the groups, those with most commitments first
     */
    public Uni<List<KeptRate>> count(Collection<String> salespeople, By by, Selection selection) {
        return counted(by, selection, String.join(",", salespeople));
    }

    /** As {@link #count}, whoever promised it. */
    public Uni<List<KeptRate>> countAll(By by, Selection selection) {
        return counted(by, selection, null);
    }

    private static Uni<List<KeptRate>> counted(By by, Selection selection, String salespeople) {
        List<Object> values = new ArrayList<>(List.of(selection.from(), selection.to(), ROWS_MAX));
        StringBuilder only = new StringBuilder();
        Map<String, String> wanted = new LinkedHashMap<>();
        wanted.put("d.salesperson = any (string_to_array(?%d, ','))", salespeople);
        wanted.put("d.account_id = ?%d", selection.accountId());
        wanted.put("d.department = ?%d", selection.department());
        wanted.put("d.type = ?%d", selection.type());
        wanted.forEach((condition, value) -> {
            if (value != null) {
                values.add(value);
                only.append(" and ").append(condition.formatted(values.size()));
            }
        });
        return Statements.rows(COUNT.formatted(by.column, only), values.toArray())
                .map(KeptRates::rates);
    }

    private static List<KeptRate> rates(List<Object[]> rows) {
        return rows.stream()
                .map(row -> new KeptRate((String) row[1], Values.number(row[2]), Values.number(row[3])))
                .toList();
    }
}
