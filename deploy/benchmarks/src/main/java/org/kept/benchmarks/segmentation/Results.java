package org.kept.benchmarks.segmentation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.kept.benchmarks.Spread;
import org.kept.benchmarks.segmentation.engine.Lateness;
import org.kept.benchmarks.segmentation.engine.Recovery;
import org.kept.benchmarks.segmentation.ranking.RankingCost;

/**
 * All that a run measured; written as it is to the file of raw results.
 *
 * @param lateness null when it was not measured
 * @param recovery null when it was not measured
 */
public record Results(
        String date,
        String machine,
        String command,
        double minutes,
        List<Measured> throughput,
        List<RankingCost> ranking,
        Lateness lateness,
        Recovery recovery) {

    static Results none(String date, String machine, String command) {
        return new Results(date, machine, command, 0, List.of(), List.of(), null, null);
    }

    /** The same, to which a run on the same machine adds. */
    Results goneOnWith(String otherDate, String otherCommand) {
        return new Results(
                otherDate,
                machine,
                command + "`, then `" + otherCommand,
                minutes,
                throughput,
                ranking,
                lateness,
                recovery);
    }

    Results after(double otherMinutes) {
        return new Results(date, machine, command, otherMinutes, throughput, ranking, lateness, recovery);
    }

    /** Takes the place of what was measured of the same contender with the same orders. */
    Results with(List<Measured> more) {
        Stream<Measured> kept = throughput.stream().filter(old -> more.stream()
                .noneMatch(it -> it.is(old.contender(), old.accounts(), old.distribution())));
        List<Measured> all = Stream.concat(kept, more.stream()).toList();
        return new Results(date, machine, command, minutes, all, ranking, lateness, recovery);
    }

    /** Takes the place of what was measured of the same structure with the same updates. */
    Results withRanking(List<RankingCost> more) {
        Stream<RankingCost> kept = ranking.stream().filter(old -> more.stream().noneMatch(it -> it.isOfTheSame(old)));
        List<RankingCost> all = Stream.concat(kept, more.stream()).toList();
        return new Results(date, machine, command, minutes, throughput, all, lateness, recovery);
    }

    Results with(Lateness otherLateness) {
        return new Results(date, machine, command, minutes, throughput, ranking, otherLateness, recovery);
    }

    Results with(Recovery otherRecovery) {
        return new Results(date, machine, command, minutes, throughput, ranking, lateness, otherRecovery);
    }

    /** Whether there is a result that a full sort contradicts. */
    boolean anyWrong() {
        return throughput.stream().anyMatch(measured -> measured.pass().finished() && !measured.checked())
                || ranking.stream().anyMatch(cost -> !cost.checked())
                || lateness != null && !lateness.right()
                || recovery != null && !(recovery.restored() && recovery.failedOver());
    }

    /** Records per second of the warm passes; of the only pass of those who have but one; of right passes alone. */
    Optional<Spread> settled(String contender, int accounts, String distribution) {
        Optional<Spread> warm = rates(contender, accounts, distribution, false);
        return warm.isPresent() ? warm : rates(contender, accounts, distribution, true);
    }

    /**
     * Records per second. A pass that did not finish counts with what it did until then; one that was wrong does not.
     */
    Optional<Spread> rates(String contender, int accounts, String distribution, boolean cold) {
        List<Double> rates = throughput.stream()
                .filter(measured -> measured.is(contender, accounts, distribution) && measured.cold() == cold)
                .filter(measured -> measured.checked() || !measured.pass().finished())
                .map(measured -> measured.pass().recordsPerSecond())
                .toList();
        return rates.isEmpty() ? Optional.empty() : Optional.of(Spread.of(rates));
    }

    Optional<Double> ratio(String contender, String to, int accounts, String distribution) {
        return settled(contender, accounts, distribution)
                .flatMap(one -> settled(to, accounts, distribution).map(other -> one.median() / other.median()));
    }

    Optional<RankingCost> ranking(String structure, int accounts, String distribution) {
        return ranking.stream()
                .filter(cost -> cost.structure().equals(structure)
                        && cost.accounts() == accounts
                        && cost.distribution().equals(distribution))
                .findFirst();
    }
}
