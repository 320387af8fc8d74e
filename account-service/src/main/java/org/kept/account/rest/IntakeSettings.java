package org.kept.account.rest;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The bounds of order intake. */
@ConfigMapping(prefix = "kept.intake")
interface IntakeSettings {
    @WithDefault("10000")
    int linesMax();

    @WithDefault("8M")
    MemorySize bodyMax();

    /** How much may be held by requests that are not answered yet. */
    @WithDefault("32M")
    MemorySize inFlightMax();
}
