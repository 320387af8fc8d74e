package org.kept.benchmarks.propositions;

import java.util.List;

/**
 * What is to be measured, how long.
 *
 * @param parts names of {@link #COMMITS} and {@link #VISIBLE}
 * @param clients who commit at the same time, with as many connections
 * @param seconds of each pass
 * @param warmSeconds of a pass that counts for nothing, of the service's process, whose compiler needs them
 * @param commitsPerSecond at which visibility is measured; 0 is half of what the service did
 */
record Plan(List<String> parts, int clients, int seconds, int warmSeconds, int repetitions, double commitsPerSecond) {
    private static final int WARM_CLIENTS_S = 5;
    private static final int SETTLING_S = 3;

    static final String KEPT = "kept";
    static final String SQL = "sql";
    static final String PGBENCH = "pgbench";
    static final String KAFKA = "kafka";
    static final List<String> COMMITS = List.of(KEPT, SQL, PGBENCH);
    /** What is measured until it is visible; the service is called another name here than where it only commits. */
    static final String KEPT_VISIBLE = "kept-visible";

    static final String WAL = "wal";
    static final String NOTIFY = "notify";
    static final String POLLING = "polling";
    static final List<String> VISIBLE = List.of(KEPT_VISIBLE, WAL, NOTIFY, POLLING, KAFKA);

    /** Who has no process of its own that could become faster needs less. */
    int warmSeconds(String contender) {
        return contender.equals(KEPT) ? warmSeconds : Math.min(warmSeconds, WARM_CLIENTS_S);
    }

    /** At the beginning of each pass at a rate. */
    int settlingSeconds() {
        return Math.min(warmSeconds, SETTLING_S);
    }

    List<String> commits() {
        return COMMITS.stream().filter(parts::contains).toList();
    }

    List<String> visible() {
        return VISIBLE.stream().filter(parts::contains).toList();
    }
}
