package org.kept.benchmarks.segmentation;

import org.kept.benchmarks.segmentation.contenders.Pass;

/**
 * A contender's pass, as it was.
 *
 * @param repetition from 0; each in a JVM of its own
 * @param checked whether the result is what a full sort says; false as well when it did not finish
 * @param loadAverage before the repetition began
 */
public record Measured(
        String contender,
        int accounts,
        String distribution,
        int repetition,
        Pass pass,
        boolean checked,
        double loadAverage) {

    boolean cold() {
        return pass.number() == 0;
    }

    boolean is(String otherContender, int otherAccounts, String otherDistribution) {
        return contender.equals(otherContender) && accounts == otherAccounts && distribution.equals(otherDistribution);
    }
}
