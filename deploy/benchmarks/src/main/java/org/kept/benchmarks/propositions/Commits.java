package org.kept.benchmarks.propositions;

import org.kept.benchmarks.propositions.contenders.Loop;
import org.kept.benchmarks.propositions.service.ProcessorTime;

/**
 * A contender's pass in a closed loop, as it was.
 *
 * @param wrong what the check found; empty when rows and events are those of the acknowledged commits
 * @param service processor time that the service's process took for each commit; null of others
 * @param loadAverage before it
 */
public record Commits(
        String contender, int repetition, Loop loop, String wrong, ProcessorTime service, double loadAverage) {

    boolean right() {
        return wrong.isEmpty();
    }
}
