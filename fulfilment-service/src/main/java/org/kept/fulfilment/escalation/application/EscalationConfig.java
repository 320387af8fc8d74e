package org.kept.fulfilment.escalation.application;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How silence is noticed. */
@ConfigMapping(prefix = "kept.escalation")
interface EscalationConfig {
    /** At most this long after a step is due its people hear of it. */
    @WithDefault("1s")
    Duration sweepEvery();

    /** Clocks in one transaction; a sweep takes as many transactions as it needs. */
    @WithDefault("200")
    int batchMax();
}
