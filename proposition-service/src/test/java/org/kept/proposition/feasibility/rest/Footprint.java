package org.kept.proposition.feasibility.rest;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;

import org.awaitility.Awaitility;

import org.kept.proposition.mandates.InTransactions;

/** All that the database keeps, in a form that shows whether anything was written: by table, its rows and who wrote them. */
@ApplicationScoped
public class Footprint {
    private static final String TABLES = """
            select table_name from information_schema.tables
            where table_schema = current_schema() and table_type = 'BASE TABLE'""";

    /** A row that is written anew has another xmin, were it to say the same. */
    private static final String WRITTEN = """
            select count(*) || ' rows, ' || coalesce(sum(hashtextextended(t.xmin || cast(t as text), 0)), 0), 1 from %s t""";

    private final InTransactions transactions;

    Footprint(InTransactions transactions) {
        this.transactions = transactions;
    }

    public Map<String, String> now() {
        Map<String, String> written = new HashMap<>();
        List<Object[]> tables = transactions.rows(TABLES);
        for (Object[] table : tables) {
            written.put((String) table[0], (String)
                    transactions.rows(WRITTEN.formatted(table[0])).get(0)[0]);
        }
        return written;
    }

    /** Once what others have begun is over. */
    public Map<String, String> whenCalm() {
        AtomicReference<Map<String, String>> last = new AtomicReference<>();
        Awaitility.await("nothing is written")
                .pollInterval(Duration.ofMillis(700))
                .atMost(Duration.ofSeconds(30))
                .until(() -> now().equals(last.getAndSet(now())));
        return last.get();
    }
}
