package org.kept.benchmarks.propositions;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.kept.benchmarks.Await;
import org.kept.benchmarks.Deadline;
import org.kept.benchmarks.propositions.drafts.Draft;
import org.kept.benchmarks.propositions.relays.Arrivals;

/** Whether what was acknowledged, and nothing else, is in the database and on the topics, once. */
final class Check {
    private static final Duration ARRIVE_WITHIN = Duration.ofSeconds(60);
    private static final Duration NOTHING_MORE = Duration.ofMillis(300);
    private static final long LOOK_EVERY_MS = 20;

    private final String jdbcUrl;
    private final List<String> topics;
    private final int eventsPerCommit;

    /** @param topics of the events of a commit */
    Check(String jdbcUrl, List<String> topics, int eventsPerCommit) {
        this.jdbcUrl = jdbcUrl;
        this.topics = topics;
        this.eventsPerCommit = eventsPerCommit;
    }

    /**
     * Waits for the events, and a little longer for those that there should not be.
     *
     * @param commits acknowledged ones, all of the pass
     * @return what is wrong; empty when nothing is
     */
    String of(int pass, long commits, Arrivals arrivals) throws SQLException {
        List<String> wrong = new ArrayList<>();
        long expected = commits * eventsPerCommit;
        Await.until(Deadline.in(ARRIVE_WITHIN), LOOK_EVERY_MS, () -> arrivals.count() >= expected);
        Await.until(Deadline.in(NOTHING_MORE), NOTHING_MORE.toMillis(), () -> false);
        say(wrong, "events read", expected, arrivals.count());
        topics.forEach(topic ->
                say(wrong, "accounts on " + topic, commits, arrivals.of(topic).size()));
        rows(pass, commits, wrong);
        return String.join(", ", wrong);
    }

    private void rows(int pass, long commits, List<String> wrong) throws SQLException {
        try (Connection database = DriverManager.getConnection(jdbcUrl)) {
            String sellers = Draft.salespeople(pass) + "%";
            say(
                    wrong,
                    "committed propositions",
                    commits,
                    count(
                            database,
                            "select count(*) from propositions where salesperson like ? and state <> 'DRAFT'",
                            sellers));
            say(
                    wrong,
                    "remembered answers",
                    commits,
                    count(database, "select count(*) from idempotency where principal like ?", sellers));
            say(
                    wrong,
                    "outbox rows",
                    commits * eventsPerCommit,
                    count(database, "select count(*) from outbox where key like ?", Draft.accounts(pass) + "%"));
        }
    }

    private static long count(Connection database, String query, String like) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(query)) {
            statement.setString(1, like);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static void say(List<String> wrong, String what, long expected, long found) {
        if (expected != found) {
            wrong.add("%,d %s instead of %,d".formatted(found, what, expected));
        }
    }
}
