package org.kept.fulfilment.application;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How often departments are measured, and the others hear of it. */
@ConfigMapping(prefix = "kept.capabilities")
public interface CapabilitiesConfig {
    /** How often each instance looks whether a department's turn has come. */
    @WithDefault("5s")
    Duration lookEvery();

    /** A department is measured, and told of, no more often than that. */
    @WithDefault("1m")
    Duration atMostEvery();
}
