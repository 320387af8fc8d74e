package org.kept.fulfilment.capacity.application;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How promises are compared that compete for a day. */
@ConfigMapping(prefix = "kept.contention")
public interface ContentionConfig {
    /** In which values are compared, ISO 4217. A value in another currency counts as none. */
    @WithDefault("EUR")
    String currency();

    /** For that long somebody who follows live can go on behind what was told of days. */
    @WithDefault("30d")
    Duration keepTold();

    @WithDefault("10m")
    Duration purgeEvery();

    /** Lines that are forgotten in one transaction. */
    @WithDefault("1000")
    int purgeMax();
}
