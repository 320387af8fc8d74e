package org.kept.benchmarks.propositions.contenders;

/**
 * What a closed loop came to.
 *
 * @param commits acknowledged ones
 * @param seconds from the first beginning to the last acknowledgement
 */
public record Loop(long commits, double seconds, double p50Ms, double p99Ms, double maxMs) {

    public double perSecond() {
        return seconds > 0 ? commits / seconds : 0;
    }
}
