package org.kept.fulfilment.capacity.application;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How promises are compared that compete for a day, and how others hear that they do. */
@ConfigMapping(prefix = "kept.contention")
public interface ContentionConfig {
    /** In which values are compared, ISO 4217. A value in another currency counts as none. */
    @WithDefault("EUR")
    String currency();

    /** How often is looked whether a day has become contended, or is so no more; {@code off} leaves it to others. */
    @WithDefault("15s")
    String lookEvery();

    /** So long a day must have looked free again until others are told that it is. */
    @WithDefault("5m")
    Duration settled();
}
