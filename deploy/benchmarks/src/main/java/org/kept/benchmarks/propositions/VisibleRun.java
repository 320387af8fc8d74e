package org.kept.benchmarks.propositions;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.producer.KafkaProducer;

import org.kept.benchmarks.Await;
import org.kept.benchmarks.Deadline;
import org.kept.benchmarks.Machine;
import org.kept.benchmarks.Rotation;
import org.kept.benchmarks.propositions.Visible.Lateness;
import org.kept.benchmarks.propositions.contenders.Committer;
import org.kept.benchmarks.propositions.contenders.ConstantRate;
import org.kept.benchmarks.propositions.contenders.KafkaCommitter;
import org.kept.benchmarks.propositions.contenders.KeptCommitter;
import org.kept.benchmarks.propositions.contenders.SqlCommitter;
import org.kept.benchmarks.propositions.drafts.Draft;
import org.kept.benchmarks.propositions.relays.Arrivals;
import org.kept.benchmarks.propositions.relays.Producers;
import org.kept.benchmarks.propositions.relays.Relay;
import org.kept.benchmarks.propositions.relays.RelayTable;

/** From a commit to its event on the department's topic, at a constant rate, contenders in turns. */
final class VisibleRun {
    private static final String WATCHED = "commitments.logistics.v1";
    private static final long POLL_EVERY_MS = 5;
    private static final long MICROS_MAX = 120_000_000L;
    private static final Duration ARRIVE_WITHIN = Duration.ofSeconds(30);

    private final Bench bench;
    private final Plan plan;
    private final double perSecond;

    VisibleRun(Bench bench, Plan plan, double perSecond) {
        this.bench = bench;
        this.plan = plan;
        this.perSecond = perSecond;
    }

    void run(Consumer<Visible> told) throws SQLException, InterruptedException {
        try (KafkaProducer<String, String> producer =
                Producers.eager(bench.testBed().bootstrapServers())) {
            List<List<String>> rounds = Rotation.rounds(plan.visible(), plan.repetitions());
            for (int round = 0; round < rounds.size(); round++) {
                for (String contender : rounds.get(round)) {
                    told.accept(pass(contender, round, producer));
                }
            }
        }
    }

    private Visible pass(String contender, int repetition, KafkaProducer<String, String> producer)
            throws SQLException, InterruptedException {
        double load = Machine.loadAverage();
        int pass = bench.nextPass();
        int commits = (int) (perSecond * (plan.settlingSeconds() + plan.seconds()));
        ConstantRate rate = new ConstantRate(pass, plan.clients(), perSecond, commits);
        try (Relay relay = relay(contender, producer);
                Arrivals arrivals =
                        new Arrivals(bench.testBed().bootstrapServers(), List.of(WATCHED), Draft.accounts(pass))) {
            bench.prepare(pass, plan.clients(), ConstantRate.turns(plan.clients(), commits), arrivals);
            rate.run(committers(contender, producer));
            // The salespeople's first commits arrive, too.
            int expected = commits + plan.clients();
            Await.until(
                    Deadline.in(ARRIVE_WITHIN), 20, () -> arrivals.of(WATCHED).size() >= expected);
            return told(contender, repetition, rate, arrivals.of(WATCHED), load);
        }
    }

    /** Null for those who need none of ours. */
    private Relay relay(String contender, KafkaProducer<String, String> producer) throws SQLException {
        RelayTable table = new RelayTable(bench.jdbcUrl());
        switch (contender) {
            case Plan.NOTIFY -> {
                table.make();
                return Relay.notified(table, bench.jdbcUrl(), producer);
            }
            case Plan.POLLING -> {
                table.make();
                return Relay.polling(bench.jdbcUrl(), producer, POLL_EVERY_MS);
            }
            default -> {
                return null;
            }
        }
    }

    private Committer.Factory committers(String contender, KafkaProducer<String, String> producer) {
        return switch (contender) {
            case Plan.KEPT_VISIBLE -> KeptCommitter.of(bench.service());
            case Plan.WAL -> SqlCommitter.of(bench.jdbcUrl(), bench.sql());
            case Plan.KAFKA -> KafkaCommitter.of(producer, bench.events());
            default -> SqlCommitter.of(bench.jdbcUrl(), bench.sql().withOutbox(RelayTable.NAME));
        };
    }

    private Visible told(
            String contender, int repetition, ConstantRate rate, Map<String, Arrivals.Arrival> arrivals, double load) {
        Histogram due = new Histogram(MICROS_MAX, 3);
        Histogram acknowledged = new Histogram(MICROS_MAX, 3);
        int first = (int) (perSecond * plan.settlingSeconds());
        int missing = 0;
        int repeated = 0;
        for (int commit = 0; commit < rate.commits(); commit++) {
            Arrivals.Arrival arrival = arrivals.get(rate.draft(commit).account());
            if (arrival == null) {
                missing++;
            } else if (arrival.times() > 1) {
                repeated++;
            }
            if (arrival != null && commit >= first) {
                due.recordValue(micros(arrival.firstNanos() - rate.dueNanos(commit)));
                acknowledged.recordValue(micros(arrival.firstNanos() - rate.acknowledgedNanos(commit)));
            }
        }
        return new Visible(
                contender,
                repetition,
                rate.perSecond(),
                rate.commits() - first,
                missing,
                repeated,
                lateness(due),
                lateness(acknowledged),
                load);
    }

    private static long micros(long nanos) {
        return Math.min(MICROS_MAX, Math.max(0, nanos / 1_000));
    }

    private static Lateness lateness(Histogram micros) {
        return new Lateness(
                micros.getValueAtPercentile(50) / 1e3,
                micros.getValueAtPercentile(99) / 1e3,
                micros.getMaxValue() / 1e3);
    }
}
