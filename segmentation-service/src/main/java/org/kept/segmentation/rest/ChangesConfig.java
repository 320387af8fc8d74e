package org.kept.segmentation.rest;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The live changes. */
@ConfigMapping(prefix = "kept.changes")
interface ChangesConfig {
    /** Each open stream has a thread and a consumer, which holds up to a quarter of a megabyte. */
    @WithDefault("64")
    int streamsMax();

    /** Proxies close what says nothing for a minute; some do after half of one. */
    @WithDefault("15s")
    Duration heartbeat();

    /** A follower that takes nothing for so long is cut off: it would keep its place from others for ever. */
    @WithDefault("60s")
    Duration stalledAfter();
}
