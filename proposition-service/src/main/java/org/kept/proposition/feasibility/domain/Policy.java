package org.kept.proposition.feasibility.domain;

/**
 * How careful to be; probabilities from 0 to 1.
 *
 * @param safe from here on a promise can be made
 * @param possible below that it cannot; in between it is unlikely to be kept
 * @param fewCases how many measured cases weigh as much as what the department declares
 * @param presumedOnTime the share of promises that a department keeps of which nothing is measured
 */
public record Policy(double safe, double possible, int fewCases, double presumedOnTime) {
    /** @throws IllegalArgumentException when the numbers make no sense together */
    public Policy {
        if (!(0 <= possible && possible <= safe && 0 < safe && safe < 1)) {
            throw new IllegalArgumentException("0 <= possible <= safe < 1, but they are " + possible + " and " + safe);
        }
        if (fewCases < 1 || !(0 <= presumedOnTime && presumedOnTime <= 1)) {
            throw new IllegalArgumentException("at least one case, and a share from 0 to 1");
        }
    }
}
