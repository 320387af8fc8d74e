package org.kept.fulfilment.application;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is measured of departments, and how often the others hear of it. */
@ConfigMapping(prefix = "kept.capabilities")
public interface CapabilitiesConfig {
    /** How often each instance looks whether a department's turn has come. */
    @WithDefault("5s")
    Duration lookEvery();

    /** A department is measured, and told of, no more often than that. */
    @WithDefault("1m")
    Duration atMostEvery();

    /** How far back what was delivered counts. */
    @WithDefault("90")
    int daysBack();

    /** How far ahead open commitments are told by their days. */
    @WithDefault("60")
    int daysAhead();
}
