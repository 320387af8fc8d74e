package org.kept.chassis.retention;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** {@code kept.retention.*}: each time is from when the row was written. */
@ConfigMapping(prefix = "kept.retention")
interface RetentionConfig {
    /** How often each instance looks for what is over. */
    @WithDefault("1h")
    String every();

    /** What has been published is read by nobody; a day leaves time to look at it. */
    @WithDefault("1d")
    Duration outbox();

    /** Longer than topics keep events (1,830 days) and then their dead letters (90): until then each may be read again. */
    @WithDefault("1950d")
    Duration inbox();

    /** So long may a client repeat a request with the same key; after that the key counts as a new one. */
    @WithDefault("7d")
    Duration idempotency();

    /** Rows that go in one transaction. */
    @WithDefault("5000")
    int sliceMax();
}
