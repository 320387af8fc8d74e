package org.kept.fulfilment.application;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How promises that are past their date are noticed. */
@ConfigMapping(prefix = "kept.overdue")
public interface OverdueConfig {
    /** At most this long after the due date the others are told. */
    @WithDefault("1s")
    Duration sweepEvery();

    /** Tasks in one transaction; a sweep takes as many transactions as it needs. */
    @WithDefault("200")
    int batchMax();
}
