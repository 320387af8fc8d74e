package org.kept.proposition.feasibility.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import org.kept.proposition.feasibility.domain.Policy;

/** How careful to be before promising. */
@ConfigMapping(prefix = "kept.feasibility")
interface FeasibilityConfig {
    /** From this probability on a promise can be made, and the earliest safe date has it. */
    @WithDefault("0.9")
    double safe();

    /** Below this probability it cannot. */
    @WithDefault("0.2")
    double possible();

    /** How many measured cases weigh as much as what a department declares of itself. */
    @WithDefault("10")
    int fewCases();

    /** The share of promises that a department keeps of which nothing is measured yet. */
    @WithDefault("0.9")
    double presumedOnTime();

    default Policy policy() {
        return new Policy(safe(), possible(), fewCases(), presumedOnTime());
    }
}
