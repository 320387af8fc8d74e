package org.kept.benchmarks.segmentation;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.kept.benchmarks.Child;
import org.kept.benchmarks.Deadline;
import org.kept.benchmarks.Folders;
import org.kept.benchmarks.Json;
import org.kept.benchmarks.Machine;
import org.kept.benchmarks.Rotation;
import org.kept.benchmarks.TestBed;
import org.kept.benchmarks.segmentation.contenders.Assignment;
import org.kept.benchmarks.segmentation.contenders.ContenderMain;
import org.kept.benchmarks.segmentation.contenders.Contenders;
import org.kept.benchmarks.segmentation.contenders.Pass;
import org.kept.benchmarks.segmentation.orders.Distribution;
import org.kept.benchmarks.segmentation.orders.OrderStream;
import org.kept.benchmarks.segmentation.orders.OrdersTopic;
import org.kept.benchmarks.segmentation.orders.Truth;

/** All contenders on the same bytes: a topic for each number of accounts and distribution, written once. */
final class Throughput {
    private static final int SEED = 42;
    private static final Duration START_AND_CHECK = Duration.ofSeconds(60);
    private static final int ACCOUNTS_PER_KEY_PLACE = 5;

    private final TestBed testBed;
    private final Plan plan;
    private final Deadline whole;
    private final Consumer<String> screen;
    private final Consumer<List<Measured>> soFar;
    private final List<Measured> results = new ArrayList<>();

    /** @param soFar is told all results there are, after each topic */
    Throughput(TestBed testBed, Plan plan, Deadline whole, Consumer<String> screen, Consumer<List<Measured>> soFar) {
        this.testBed = testBed;
        this.soFar = soFar;
        this.plan = plan;
        this.whole = whole;
        this.screen = screen;
    }

    /** @return what could be measured before the deadline */
    List<Measured> run() throws ExecutionException, InterruptedException {
        List<String> contenders = Stream.concat(Contenders.QUICK.stream(), Contenders.SLOW.stream())
                .filter(plan::has)
                .toList();
        for (int accounts : contenders.isEmpty() ? List.<Integer>of() : plan.accounts()) {
            for (Distribution distribution : plan.distributions()) {
                if (!whole.passed()) {
                    measure(contenders, accounts, distribution);
                }
            }
        }
        return results;
    }

    private void measure(List<String> contenders, int accounts, Distribution distribution)
            throws ExecutionException, InterruptedException {
        String topic = "orders-" + accounts + "-" + distribution.label();
        OrdersTopic.create(testBed.admin(), topic);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        OrderStream stream = new OrderStream(plan.events(), accounts, distribution, today, SEED);
        Truth truth = OrdersTopic.write(testBed.bootstrapServers(), topic, stream, accounts);
        screen.accept(String.format(
                Locale.ROOT,
                "%,d accounts, %s: %,d records, %,d orders, %,d accounts with orders, %,d key",
                accounts,
                distribution.label(),
                truth.records(),
                truth.orders(),
                truth.accounts(),
                truth.keyAccounts()));
        List<List<String>> rounds = Rotation.rounds(contenders, plan.repetitions());
        for (int repetition = 0; repetition < rounds.size(); repetition++) {
            for (String contender : rounds.get(repetition)) {
                if (!whole.passed() && (repetition == 0 || Contenders.QUICK.contains(contender))) {
                    new Repetition(contender, accounts, distribution, repetition, topic, truth).run();
                }
            }
        }
        testBed.admin().deleteTopics(List.of(topic)).all().get();
        soFar.accept(List.copyOf(results));
    }

    /** One contender's process. */
    private final class Repetition {
        private final String contender;
        private final int accounts;
        private final Distribution distribution;
        private final int number;
        private final String topic;
        private final Truth truth;
        private final double load = Machine.loadAverage();

        private Repetition(
                String contender, int accounts, Distribution distribution, int number, String topic, Truth truth) {
            this.contender = contender;
            this.accounts = accounts;
            this.distribution = distribution;
            this.number = number;
            this.topic = topic;
            this.truth = truth;
        }

        private void run() {
            int passes = Contenders.QUICK.contains(contender) ? 1 + plan.warmPasses() : 1;
            Path folder = testBed.folder().resolve("state").resolve(contender);
            List<String> arguments = List.of(contender, Json.line(assignment(folder)), Integer.toString(passes));
            Path log = testBed.folder().resolve(contender + ".log");
            try (Child child = Child.start(log, JvmFlags.of(plan.heap()), ContenderMain.class, arguments)) {
                for (int pass = 0; pass < passes; pass++) {
                    Deadline deadline = whole.orIn(START_AND_CHECK.plusSeconds(plan.boundSeconds()));
                    Optional<String> line = child.line(deadline);
                    if (line.isEmpty()) {
                        screen.accept("  " + contender + ": no result within its bound, or failed; see " + log);
                        child.kill();
                        break;
                    }
                    keep(Json.read(line.get(), Pass.class));
                }
            }
            Folders.delete(folder);
        }

        private Assignment assignment(Path folder) {
            int keyPlaces = (truth.accounts() + ACCOUNTS_PER_KEY_PLACE - 1) / ACCOUNTS_PER_KEY_PLACE;
            return new Assignment(
                    testBed.bootstrapServers(),
                    testBed.jdbcUrl(),
                    topic,
                    truth.records(),
                    truth.orders(),
                    keyPlaces,
                    plan.boundSeconds(),
                    folder.toString());
        }

        private void keep(Pass pass) {
            boolean checked = pass.finished() && truth.holds(pass.evidence());
            results.add(new Measured(contender, accounts, distribution.label(), number, pass, checked, load));
            screen.accept(String.format(
                    Locale.ROOT,
                    "  %-16s %s %,12.0f records/s in %6.2f s, %s, load %.2f",
                    contender,
                    pass.number() == 0 ? "cold" : "warm",
                    pass.recordsPerSecond(),
                    pass.seconds(),
                    checked ? "right" : pass.finished() ? "WRONG" : "not finished",
                    load));
        }
    }
}
