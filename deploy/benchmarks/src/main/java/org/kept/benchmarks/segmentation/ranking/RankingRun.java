package org.kept.benchmarks.segmentation.ranking;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.kept.benchmarks.Child;
import org.kept.benchmarks.Deadline;
import org.kept.benchmarks.Json;
import org.kept.benchmarks.Machine;
import org.kept.benchmarks.Rotation;
import org.kept.benchmarks.segmentation.orders.Distribution;

/** Each structure at each size in a process of its own, one core, structures interleaved from size to size. */
public final class RankingRun {
    private static final List<String> STRUCTURES = List.of("kept", "two-tree-sets", "full-sort");
    private static final Duration BOUND = Duration.ofMinutes(6);

    private final Path log;
    private final long windowMs;
    private final Consumer<String> screen;

    public RankingRun(Path folder, long windowMs, Consumer<String> screen) {
        log = folder.resolve("ranking.log");
        this.windowMs = windowMs;
        this.screen = screen;
    }

    public List<RankingCost> run(List<Integer> sizes, List<Distribution> distributions, Deadline whole) {
        List<RankingCost> costs = new ArrayList<>();
        for (Distribution distribution : distributions) {
            List<List<String>> rounds = Rotation.rounds(STRUCTURES, sizes.size());
            for (int round = 0; round < sizes.size(); round++) {
                for (String structure : rounds.get(round)) {
                    measure(structure, sizes.get(round), distribution, whole).ifPresent(costs::add);
                }
            }
        }
        return costs;
    }

    private Optional<RankingCost> measure(String structure, int accounts, Distribution distribution, Deadline whole) {
        if (whole.passed()) {
            return Optional.empty();
        }
        double load = Machine.loadAverage();
        List<String> arguments =
                List.of(structure, Integer.toString(accounts), distribution.name(), Long.toString(windowMs));
        // One processor, and a collector that needs no other one.
        List<String> flags = List.of("-Xms6g", "-Xmx6g", "-XX:+UseSerialGC", "-XX:ActiveProcessorCount=1");
        try (Child child = Child.start(log, flags, RankingMain.class, arguments)) {
            Optional<RankingCost> cost = child.line(whole.orIn(BOUND))
                    .map(line -> Json.read(line, RankingCost.class).loaded(load));
            screen.accept("ranking %s, %,d accounts, %s: %s"
                    .formatted(
                            structure,
                            accounts,
                            distribution.label(),
                            cost.map(found -> found.nanosPerUpdate() + " ns, " + (found.checked() ? "right" : "WRONG"))
                                    .orElse("no result within its bound; see " + log)));
            if (cost.isEmpty()) {
                child.kill();
            }
            return cost;
        }
    }
}
