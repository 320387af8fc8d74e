package org.kept.chassis.streams;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many streams of server-sent events an instance tells, and how long it bears a silent one. */
@ConfigMapping(prefix = "kept.streams")
public interface StreamsConfig {
    /** Each has a thread, and what its source needs: a consumer holds up to a quarter of a megabyte. */
    @WithDefault("64")
    int max();

    /** Proxies close what says nothing for a minute; some do after half of one. */
    @WithDefault("15s")
    Duration heartbeat();

    /** A follower that takes nothing for so long is cut off: it would keep its place from others for ever. */
    @WithDefault("60s")
    Duration stalledAfter();
}
