package org.kept.fulfilment.reports.application;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long reports wait that have come before what they answer. */
@ConfigMapping(prefix = "kept.reports")
public interface ReportsConfig {
    /** How often is looked whether the wait of one is over. */
    @WithDefault("1s")
    Duration sweepEvery();

    /** After that it is rejected. */
    @WithDefault("5m")
    Duration waitAtMost();

    /** Commitments that are looked for at once, and reports of one commitment in one transaction; as often as it takes. */
    @WithDefault("200")
    int batchMax();
}
