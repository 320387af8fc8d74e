package org.kept.benchmarks.segmentation.ranking;

import java.util.List;

/**
 * What an update costs, warm, on one core.
 *
 * @param nanosPerUpdate one for each window of time; within a window it is the mean
 * @param checked whether it ended at what a full sort of the revenues says
 */
public record RankingCost(
        String structure,
        int accounts,
        String distribution,
        List<Double> nanosPerUpdate,
        boolean checked,
        long liveHeapBytes,
        double loadAverage) {

    /** Whether the other one is of the same structure with the same updates. */
    public boolean isOfTheSame(RankingCost other) {
        return structure.equals(other.structure)
                && accounts == other.accounts
                && distribution.equals(other.distribution);
    }

    RankingCost loaded(double load) {
        return new RankingCost(structure, accounts, distribution, nanosPerUpdate, checked, liveHeapBytes, load);
    }
}
