package org.kept.benchmarks.propositions;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.kept.benchmarks.Machine;
import org.kept.benchmarks.Rotation;
import org.kept.benchmarks.propositions.contenders.ClosedLoop;
import org.kept.benchmarks.propositions.contenders.Committer;
import org.kept.benchmarks.propositions.contenders.KeptCommitter;
import org.kept.benchmarks.propositions.contenders.Loop;
import org.kept.benchmarks.propositions.contenders.Pgbench;
import org.kept.benchmarks.propositions.contenders.SqlCommitter;
import org.kept.benchmarks.propositions.drafts.Draft;
import org.kept.benchmarks.propositions.relays.Arrivals;
import org.kept.benchmarks.propositions.service.ProcessorTime;
import org.kept.benchmarks.propositions.statements.PgbenchScript;
import org.kept.benchmarks.propositions.statements.SqlSession;

/** Commits per second: clients in a closed loop, contenders in turns. */
final class CommitsRun {
    private static final double FIRST_GUESS_PER_SECOND = 2_500;
    /** Its warm-up takes long, and so would more drafts. */
    private static final double FIRST_GUESS_OF_SERVICE_PER_SECOND = 1_000;

    /** What comes after the warm-up may be so much faster. */
    private static final double GROWTH = 2;

    private static final int PGBENCH_THREADS = 2;

    private final Bench bench;
    private final Plan plan;
    private final Optional<Pgbench> pgbench;
    private final Map<String, Double> expected = new HashMap<>();

    CommitsRun(Bench bench, Plan plan, Optional<Pgbench> pgbench) {
        this.bench = bench;
        this.plan = plan;
        this.pgbench = pgbench;
    }

    void run(Consumer<Commits> told) throws SQLException, IOException, InterruptedException {
        List<String> contenders = plan.commits().stream()
                .filter(name -> !name.equals(Plan.PGBENCH) || pgbench.isPresent())
                .toList();
        for (String contender : contenders) {
            Commits warm = pass(contender, -1, plan.warmSeconds(contender));
            expected.put(contender, GROWTH * Math.max(100, warm.loop().perSecond()));
        }
        List<List<String>> rounds = Rotation.rounds(contenders, plan.repetitions());
        for (int round = 0; round < rounds.size(); round++) {
            for (String contender : rounds.get(round)) {
                told.accept(pass(contender, round, plan.seconds()));
            }
        }
    }

    private Commits pass(String contender, int repetition, int seconds)
            throws SQLException, IOException, InterruptedException {
        double load = Machine.loadAverage();
        double perSecond = expected.getOrDefault(
                contender, contender.equals(Plan.KEPT) ? FIRST_GUESS_OF_SERVICE_PER_SECOND : FIRST_GUESS_PER_SECOND);
        int turns = 2 + (int) (perSecond * seconds / plan.clients());
        int pass = bench.nextPass();
        try (Arrivals arrivals =
                new Arrivals(bench.testBed().bootstrapServers(), bench.events().topics(), Draft.accounts(pass))) {
            bench.prepare(pass, plan.clients(), turns, arrivals);
            ProcessorTime before = ProcessorTime.of(bench.service().pid());
            Loop loop = loop(contender, pass, turns - 1, Duration.ofSeconds(seconds));
            ProcessorTime taken =
                    ProcessorTime.of(bench.service().pid()).since(before).by(loop.commits());
            Check check = new Check(
                    bench.jdbcUrl(),
                    bench.events().topics(),
                    bench.events().events().size());
            String wrong = check.of(pass, loop.commits() + plan.clients(), arrivals);
            return new Commits(contender, repetition, loop, wrong, contender.equals(Plan.KEPT) ? taken : null, load);
        }
    }

    private Loop loop(String contender, int pass, int turns, Duration time)
            throws SQLException, IOException, InterruptedException {
        if (contender.equals(Plan.PGBENCH)) {
            return pgbench(pass, time);
        }
        Committer.Factory committers = contender.equals(Plan.KEPT)
                ? KeptCommitter.of(bench.service())
                : SqlCommitter.of(bench.jdbcUrl(), bench.sql());
        return ClosedLoop.run(committers, pass, plan.clients(), turns, time);
    }

    private Loop pgbench(int pass, Duration time) throws SQLException, IOException, InterruptedException {
        String script;
        try (SqlSession session = new SqlSession(bench.jdbcUrl(), bench.sql())) {
            script = PgbenchScript.of(bench.sql(), session, pass);
        }
        return pgbench.orElseThrow()
                .run(
                        script,
                        plan.clients(),
                        Math.min(PGBENCH_THREADS, plan.clients()),
                        time,
                        bench.testBed().folder().resolve("pgbench-" + pass));
    }
}
