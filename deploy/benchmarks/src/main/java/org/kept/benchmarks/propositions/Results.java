package org.kept.benchmarks.propositions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import org.kept.benchmarks.Spread;

/**
 * All that a run measured; written as it is to the file of raw results.
 *
 * @param statements of one commit, between BEGIN and COMMIT
 * @param peer what pgbench says it is; empty when there is none on this machine
 */
public record Results(
        String date,
        String machine,
        String command,
        double minutes,
        int clients,
        List<String> statements,
        String peer,
        List<Commits> commits,
        List<Visible> visible) {

    static Results none(String date, String machine, String command, int clients) {
        return new Results(date, machine, command, 0, clients, List.of(), "", List.of(), List.of());
    }

    Results after(double otherMinutes) {
        return new Results(date, machine, command, otherMinutes, clients, statements, peer, commits, visible);
    }

    Results of(List<String> otherStatements, String otherPeer) {
        return new Results(date, machine, command, minutes, clients, otherStatements, otherPeer, commits, visible);
    }

    Results with(Commits more) {
        return new Results(date, machine, command, minutes, clients, statements, peer, plus(commits, more), visible);
    }

    Results with(Visible more) {
        return new Results(date, machine, command, minutes, clients, statements, peer, commits, plus(visible, more));
    }

    boolean anyWrong() {
        return commits.stream().anyMatch(pass -> !pass.right())
                || visible.stream().anyMatch(pass -> !pass.right());
    }

    List<Commits> commits(String contender) {
        return commits.stream()
                .filter(pass -> pass.contender().equals(contender))
                .toList();
    }

    List<Visible> visible(String contender) {
        return visible.stream()
                .filter(pass -> pass.contender().equals(contender))
                .toList();
    }

    /** Of right passes alone. */
    Optional<Spread> perSecond(String contender) {
        return spread(commits(contender).stream().filter(Commits::right).toList(), pass -> pass.loop()
                .perSecond());
    }

    /** Of right passes alone. */
    Optional<Spread> visible(String contender, ToDoubleFunction<Visible> figure) {
        return spread(visible(contender).stream().filter(Visible::right).toList(), figure);
    }

    static <T> Optional<Spread> spread(List<T> passes, ToDoubleFunction<T> figure) {
        return passes.isEmpty()
                ? Optional.empty()
                : Optional.of(Spread.of(
                        passes.stream().map(pass -> figure.applyAsDouble(pass)).toList()));
    }

    private static <T> List<T> plus(List<T> some, T more) {
        List<T> all = new ArrayList<>(some);
        all.add(more);
        return List.copyOf(all);
    }
}
