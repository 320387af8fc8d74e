package org.kept.benchmarks.propositions;

import org.kept.benchmarks.propositions.contenders.Loop;

/**
 * A contender's pass in a closed loop, as it was.
 *
 * @param wrong what the check found; empty when rows and events are those of the acknowledged commits
 * @param loadAverage before it
 */
public record Commits(String contender, int repetition, Loop loop, String wrong, double loadAverage) {

    boolean right() {
        return wrong.isEmpty();
    }
}
